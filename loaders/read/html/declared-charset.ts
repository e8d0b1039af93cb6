const IN_HEADER = /charset\s*=\s*["']?(?<label>[\w:.-]+)/i;
const IN_PAGE = /<meta[^>]{0,300}?charset\s*=\s*["']?(?<label>[\w:.-]+)/i;
const IN_XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["'](?<label>[\w:.-]+)/i;
const LOOKED_AT = 2_048;

/** The encoding that a server, or else the beginning of a page or of XML, declares; null where neither does. */
export function declaredCharset(bytes: Buffer, contentType: string | null): string | null {
  const beginning = bytes.toString('latin1', 0, LOOKED_AT);
  return (
    IN_HEADER.exec(contentType ?? '')?.groups?.['label'] ??
    IN_XML.exec(beginning)?.groups?.['label'] ??
    IN_PAGE.exec(beginning)?.groups?.['label'] ??
    null
  );
}
