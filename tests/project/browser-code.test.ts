import { expect, it } from 'vitest';
import { newerCalls } from '../lib/newer-calls.ts';

/** What the code asks for first, with what happens where it is absent. */
const guarded: Readonly<Record<string, string>> = {
  'src/islands/basket/share-basket.ts: Navigator.share': 'no button «Поделиться…»; the link is copied or selected',
  'src/islands/page/tc-term.ts: HTMLElement.hidePopover': 'the tip of the browser itself, by the title of <abbr>',
  'src/islands/page/tc-term.ts: HTMLElement.popover': 'the same',
  'src/islands/page/tc-term.ts: HTMLElement.showPopover': 'the same',
  'src/islands/print/count-pages.ts: CSSStyleSheet.replaceSync': 'the frame loads the styles itself',
  'src/islands/print/count-pages.ts: Document.adoptedStyleSheets': 'the same',
};

it('calls nothing of the page that a browser of the baseline lacks', () => {
  expect(newerCalls(process.cwd())).toEqual(Object.keys(guarded));
});
