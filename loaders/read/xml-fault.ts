/** Entities of its own let a page of XML become a thousand times itself, or read files; no article needs them. */
const OWN_ENTITIES = /<!ENTITY\b/i;
const TAG = /<(?<end>\/?)[A-Za-z_](?:"[^"]*"|'[^']*'|[^'">])*?(?<closed>\/?)>|<!\[CDATA\[|<!--/g;
const DEEPEST_XML = 200;

/** Why XML is not read, or null: entities of its own, or elements nested too deep. */
export function xmlFault(xml: string): string | null {
  if (OWN_ENTITIES.test(xml)) return 'it declares entities of its own, which are not read';
  let depth = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(xml); match !== null; match = TAG.exec(xml)) {
    const end = match[0] === '<![CDATA[' ? ']]>' : match[0] === '<!--' ? '-->' : null;
    if (end !== null) {
      const after = xml.indexOf(end, match.index);
      if (after < 0) return null;
      TAG.lastIndex = after + end.length;
    } else if (match.groups?.['end'] === '/') depth -= 1;
    else if (match.groups?.['closed'] !== '/') depth += 1;
    if (depth > DEEPEST_XML) return `its elements are nested more than ${DEEPEST_XML} deep`;
  }
  return null;
}
