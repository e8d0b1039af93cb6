const PATHS = {
  search: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12m4.500 10.500L20 20',
  undo: 'M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3',
  redo: 'm16 5 4 4-4 4M20 9h-9a6 6 0 0 0 0 12h3',
  evidence: 'M5 4h14v12H9l-4 4zM9 8h6m-6 4h4',
  filters: 'M4 6h16M7 12h10m-7 6h4',
  queries:
    'M12 5c4.500 0 7 1 7 2.500S16.500 10 12 10 5 9 5 7.500 7.500 5 12 5M5 7.500V17c0 1.500 2.500 2.500 7 2.500s7-1 7-2.500V7.500M5 12c0 1.500 2.500 2.500 7 2.500s7-1 7-2.500',
  list: 'M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01',
  close: 'm6 6 12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5m11-5v5h-5',
  play: 'M8 5v14l11-7z',
  pause: 'M8 5v14M16 5v14',
  share: 'M12 15V4m-4 4 4-4 4 4M5 13v7h14v-7',
  help: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2m0 3.500v.01',
  expand:
    'M12 12m-3 0a3 3 0 1 0 6 0 3 3 0 1 0-6 0M12 3v3m0 12v3M3 12h3m12 0h3M5.600 5.600l2 2m8.800 8.800 2 2m0-12.800-2 2M7.600 16.400l-2 2',
  hide: 'M4 12s3-6 8-6 8 6 8 6-3 6-8 6-8-6-8-6M4 4l16 16',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  isolate: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  path: 'M6 18m-2.500 0a2.500 2.500 0 1 0 5 0 2.500 2.500 0 1 0-5 0M18 6m-2.500 0a2.500 2.500 0 1 0 5 0 2.500 2.500 0 1 0-5 0M8.500 17C16 16 8 8 15.500 7',
  layout: 'M4 12a8 8 0 0 1 14-5l2 2m0-5v5h-5M20 12a8 8 0 0 1-14 5l-2-2m0 5v-5h5',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing that says what the words beside it say; nothing for a screen reader. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
