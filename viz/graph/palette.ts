import type { Tone } from '../state/view-state.ts';

/** The colours of the picture. Sigma draws on a canvas, which knows no style sheet. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly halo: string;
  readonly faded: string;
  readonly fadedEdge: string;
  readonly glyph: string;
  readonly ring: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly communities: readonly string[];
}

// Kinds differ in lightness as well as hue, and each has its icon; conflict and cooperation are orange and blue,
// the pair that every kind of colour blindness tells apart (Okabe and Ito 2008).

const LIGHT: Palette = {
  background: '#f7f7f4',
  ink: '#1d2430',
  halo: '#f7f7f4',
  faded: '#d9dad6',
  fadedEdge: '#e6e6e2',
  glyph: '#ffffff',
  ring: '#1d2430',
  kinds: {
    government: '#28407f',
    person: '#2f8f83',
    organization: '#7a4b94',
    policy: '#b07d12',
    meeting: '#c2577e',
    place: '#7b7f87',
  },
  tones: { cooperation: '#3f86c6', conflict: '#d2601a' },
  communities: [
    '#28407f',
    '#c2577e',
    '#2f8f83',
    '#b07d12',
    '#7a4b94',
    '#5b8c2a',
    '#a4472c',
    '#3d8fb8',
    '#7b7f87',
    '#8a6d3b',
  ],
};

const DARK: Palette = {
  background: '#12161d',
  ink: '#e9ebee',
  halo: '#12161d',
  faded: '#2a303a',
  fadedEdge: '#20262f',
  glyph: '#0f1319',
  ring: '#ffffff',
  kinds: {
    government: '#8fa8f0',
    person: '#62c7b8',
    organization: '#c79ae0',
    policy: '#e2b84f',
    meeting: '#f094b4',
    place: '#a2a8b2',
  },
  tones: { cooperation: '#5aa5e6', conflict: '#f0853f' },
  communities: [
    '#8fa8f0',
    '#f094b4',
    '#62c7b8',
    '#e2b84f',
    '#c79ae0',
    '#9ccb63',
    '#e58a6b',
    '#6fc3ea',
    '#a2a8b2',
    '#c9a86a',
  ],
};

export function paletteFor(dark: boolean): Palette {
  return dark ? DARK : LIGHT;
}

/** A colour between two, both `#rrggbb`. */
export function mix(one: string, other: string, share: number): string {
  const channel = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(one, at) * (1 - share) + channel(other, at) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
