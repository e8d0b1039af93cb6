import type { ReadResult } from '../../../src/ontology/index.ts';
import { decode } from '../decode.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { DEFAULT_MAX_BYTES } from '../read-settings.ts';
import { readWhole } from '../read-whole.ts';
import type { Reader } from '../reader.ts';
import { type Refusal, refuse, rejection } from '../refusal.ts';
import { xmlFault } from '../xml-fault.ts';
import { type AgencyItem, agencyArticle } from './agency-article.ts';

type Xml = Readonly<Record<string, unknown>>;

/** Inline text is taken as it stands, for a parser of data would put the words of mixed content in another order. */
const AS_IT_STANDS = ['*.inlineXML', '*.inlineData', '*.headline'];

async function readItems(xml: string): Promise<readonly AgencyItem[] | Refusal> {
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return refuse(`it is no XML (line ${valid.err.line}: ${valid.err.msg})`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    stopNodes: AS_IT_STANDS,
  });
  const found: Xml[] = [];
  collect(parser.parse(xml), found, 0);
  return found.map(toItem);
}

const DEEPEST = 12;

function collect(value: unknown, found: Xml[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) for (const each of value) collect(each, found, depth + 1);
  else {
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'newsItem') found.push(...(Array.isArray(inner) ? inner : [inner]));
      else collect(inner, found, depth + 1);
    }
  }
}

function toItem(item: Xml): AgencyItem {
  const meta = child(item['itemMeta']);
  const content = child(item['contentMeta']);
  const set = child(item['contentSet']);
  const inline =
    [set['inlineXML']]
      .flat()
      .map(textOf)
      .find((each) => each !== null) ?? null;
  const data =
    [set['inlineData']]
      .flat()
      .map(textOf)
      .find((each) => each !== null) ?? null;
  return {
    guid: textOf(item['@guid']) ?? '',
    headline: plain(textOf([content['headline']].flat()[0])),
    html: inline === null ? null : bodyOf(inline),
    text: data,
    versionCreated: textOf(meta['versionCreated']) ?? textOf(content['contentCreated']),
    located: named(content['located']),
    provider: named(meta['provider']),
    language: textOf(child([content['language']].flat()[0])['@tag']) ?? textOf(item['@lang']),
  };
}

/** NITF and XHTML both have their prose in paragraphs within a body; NITF's headline stands before it. */
function bodyOf(xml: string): string {
  const body = /<(?:\w+:)?body\.content\b[^>]*>([\s\S]*?)<\/(?:\w+:)?body\.content>/i.exec(xml);
  return body?.[1] ?? /<(?:\w+:)?body\b[^>]*>([\s\S]*?)<\/(?:\w+:)?body>/i.exec(xml)?.[1] ?? xml;
}

function child(value: unknown): Xml {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Xml) : {};
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return typeof value === 'object' && value !== null ? textOf((value as Xml)['#text']) : null;
}

/** `<provider><name>Reuters</name></provider>`, or the literal or code of it. */
function named(value: unknown): string | null {
  const one = child([value].flat()[0]);
  const code = textOf(one['@literal']) ?? textOf(one['@qcode'])?.replace(/^.*:/, '') ?? null;
  return textOf([one['name']].flat()[0]) ?? code;
}

function plain(markup: string | null): string | null {
  return (
    markup
      ?.replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&') ?? null
  );
}

/** Reads IPTC NewsML-G2: every news item is an article. A new version of the same guid takes the old one's place. */
export const readNewsml: Reader = async function* (input, settings) {
  const { origin } = input;
  const items = await readXml();
  if ('kind' in items) {
    yield rejection(origin, items);
    return;
  }
  if (items.length === 0) yield rejection(origin, refuse('there is no news item in it'));
  for (const item of items) {
    const result: ReadResult | Refusal =
      item.guid === ''
        ? refuse('a news item in it has no guid')
        : await agencyArticle(item, origin, settings);
    yield result.kind === 'refusal' ? rejection(origin, result) : result;
  }

  async function readXml(): Promise<readonly AgencyItem[] | Refusal> {
    const bytes = await readWhole(input, settings.maxBytes ?? DEFAULT_MAX_BYTES);
    if ('kind' in bytes) return bytes;
    const decoded = decode(bytes, declaredCharset(bytes, input.contentType ?? null));
    if (decoded.kind === 'refusal') return decoded;
    const fault = xmlFault(decoded.text);
    return fault === null ? await readItems(decoded.text) : refuse(fault);
  }
};
