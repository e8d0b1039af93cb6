/** A text of an article on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A page with nothing in it, whatever texts it quotes, that a terminal would take for an order. */
export function printable(page: string): string {
  return page.replace(/(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd');
}
