/** As much of the DOM as is read here. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL HL2 MEDIA HEDLINE BLOCK'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG FIGURE FIGCAPTION FORM BUTTON'.split(' '),
);
const [ELEMENT, TEXT] = [1, 3];

/**
 * The prose of an element, a paragraph a block, a blank line between them. (`textContent` glues blocks together: "said.The
 * two leaders".)
 */
export function blockText(root: DomNode): string {
  const paragraphs: string[] = [];
  let current = '';
  const finish = (): void => {
    const text = current.replace(/[\s\u00a0]+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      current += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (LEFT_OUT.has(name)) return;
    if (name === 'BR') {
      current += ' ';
      return;
    }
    const block = BLOCKS.has(name);
    if (block) finish();
    for (const child of node.childNodes) walk(child);
    if (block) finish();
  };
  for (const child of root.childNodes) walk(child);
  finish();
  return paragraphs.join('\n\n');
}
