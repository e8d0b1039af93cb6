/** What pages call the boxes that they put between the paragraphs of an article. */
const BOX =
  /(?:^|[\s_-])(?:ads?|advert|advertisement|promo|sponsored|newsletter|related|share|social|cookies?)(?:$|[\s_-])/i;
const LONGEST_BOX = 400;

/** As much of an element as is looked at here. */
interface Box {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

/** Takes out of a page what is between its paragraphs and is none: adverts, buttons, and the headline, which is known apart. */
export function removeBoxes(page: { querySelectorAll(selector: string): Iterable<Box> }): void {
  for (const element of [...page.querySelectorAll('[class], [id]')]) {
    const called = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (BOX.test(called) && (element.textContent ?? '').length <= LONGEST_BOX) element.remove();
  }
  for (const headline of [...page.querySelectorAll('h1')]) headline.remove();
}
