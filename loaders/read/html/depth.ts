/** Elements that have no end tag, and those whose end tag may be left out. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rt rp colgroup'.split(
    ' ',
  ),
);

const TAG =
  /<(?<end>\/?)(?<name>[a-zA-Z][\w:-]*)(?:"[^"]*"|'[^']*'|[^'">])*?(?<closed>\/?)>|<!--|<(?=script|style)/g;
const SKIPPED = /^(?:script|style|textarea|title)$/i;

/**
 * How deep the elements of a page are nested, counted on its tags alone, in one pass: who builds a tree of them can be made to
 * take minutes or to run out of stack.
 *
 * @returns the depth, or `most` + 1 as soon as it is passed
 */
export function nestingDepth(html: string, most: number): number {
  let depth = 0;
  let deepest = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const { end, name, closed } = match.groups ?? {};
    if (name === undefined) {
      const after = html.indexOf('-->', match.index);
      if (after < 0) break;
      TAG.lastIndex = after + 3;
      continue;
    }
    if (FLAT.has(name.toLowerCase())) continue;
    if (end === '/') depth = Math.max(0, depth - 1);
    else if (closed !== '/') {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (deepest > most) return most + 1;
      if (SKIPPED.test(name)) {
        const after = html.toLowerCase().indexOf(`</${name.toLowerCase()}`, TAG.lastIndex);
        if (after < 0) break;
        TAG.lastIndex = after;
      }
    }
  }
  return deepest;
}
