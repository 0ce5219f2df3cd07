/** Why a lack of a feature takes nothing from a visitor, and where it may be used: anywhere, or in these files. */
interface Accepted {
  readonly because: string;
  readonly files?: readonly string[];
}

const fallbackFont = 'The font that stands in for ours has its own metrics; lines may break elsewhere.';
const paperBreaks = 'On paper a page may end between two parts; the text is the same.';
const growth = 'A field does not grow with its text: it is four lines high and scrolls.';

/** Features of CSS that some browser of the baseline lacks or has in part, by their names in MDN's data. */
export const acceptedLacks: Readonly<Record<string, Accepted>> = {
  'at-rules.font-face.ascent-override': { because: fallbackFont },
  'at-rules.font-face.descent-override': { because: fallbackFont },
  'at-rules.font-face.line-gap-override': { because: fallbackFont },
  'at-rules.font-face.size-adjust': { because: fallbackFont },
  'at-rules.media.forced-colors': { because: 'Safari has no such mode.' },
  'at-rules.bottom-right': { because: 'Browsers without boxes in the margins of paper print no numbers of pages.' },
  'at-rules.page': { because: 'Safari prints with the margins of its own dialog.' },
  'properties.accent-color': { because: 'Safari may choose another colour of the tick than of the box.' },
  'properties.break-after.avoid': { because: paperBreaks },
  'properties.break-before.avoid': { because: paperBreaks },
  'properties.content-visibility': { because: 'Used together with ::details-content only.' },
  'properties.content-visibility.visible': { because: 'Used together with ::details-content only.' },
  'properties.cursor.default': { because: 'A phone has no pointer.' },
  'properties.cursor.pointer': { because: 'A phone has no pointer.' },
  'properties.cursor.progress': { because: 'A phone has no pointer.' },
  'properties.field-sizing': { because: growth },
  'properties.field-sizing.content': { because: growth },
  'properties.orphans': { because: 'In Firefox fewer than three lines may stand at the edge of a page of paper.' },
  'properties.outline': { because: 'The focus ring has square corners in Safari.' },
  'properties.overscroll-behavior': { because: 'At the end of the search dialog the page behind it scrolls on.' },
  'properties.overscroll-behavior.contain': {
    because: 'At the end of the search dialog the page behind it scrolls on.',
  },
  'properties.resize': { because: 'A field of an iPhone has no handle; its text scrolls.' },
  'properties.resize.none': { because: 'A field of an iPhone has no handle; its text scrolls.' },
  'properties.resize.vertical': { because: 'A field of an iPhone has no handle; its text scrolls.' },
  'properties.scroll-initial-target': { because: 'On a phone the menu of a section starts at its first item.' },
  'properties.scroll-initial-target.nearest': { because: 'On a phone the menu of a section starts at its first item.' },
  'properties.size': { because: 'A wide sheet is printed upright, and its table is narrower.' },
  'properties.text-size-adjust': { because: 'Where the property is unknown, text is not enlarged by itself.' },
  'properties.text-wrap': { because: 'Lines of a heading may be of unequal length.' },
  'properties.text-wrap.balance': { because: 'Lines of a heading may be of unequal length.' },
  'properties.text-wrap.pretty': { because: 'Lines of a heading may be of unequal length.' },
  'properties.widows': { because: 'In Firefox fewer than three lines may stand at the edge of a page of paper.' },
  'selectors.details-content': { because: 'src/islands/page/open-folds.ts opens folds before printing.' },
  'selectors.has': {
    because:
      'In Firefox 115 sheets may get one page more and no line between, and a chosen answer is marked by its button alone.',
    files: [
      'src/styles/print.css',
      'src/styles/print-prose.css',
      'src/styles/print-sheet.css',
      'src/components/diagnostic/options.css',
      'src/components/needs/needs.css',
      'src/components/plan/paper.css',
      'admin/editor.css',
    ],
  },
  'selectors.highlight': { because: 'src/islands/search/marks.ts puts <mark> around the words instead.' },
  'selectors.marker': { because: 'Only the colour of list marks is set, which Safari reads.' },
};
