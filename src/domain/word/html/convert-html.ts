import type { Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'mdast';
import { writeMarkdown } from '../../prose/canonical-html.ts';
import { nameColumns } from '../../prose/html-flow.ts';
import { newReport, type Report } from '../report.ts';
import { withTypography } from '../typography.ts';
import { cleanHtml } from './clean.ts';
import { withinDepth } from './depth.ts';
import { applyLabels, markTasks } from './labels.ts';
import { normalizeHtml } from './normalize.ts';
import { partBlocks } from './part-blocks.ts';
import { toSiteTree } from './to-mdast.ts';

/** HTML as a text of the site. */
export interface HtmlConversion {
  /** Markdown's tree: footnotes, tables, tasks, `markup` for `<u>` and the like, `html` for the block of a picture. */
  readonly tree: Root;
  /** The same, written: what `canonicalProse` would leave as it is but for its escapes. */
  readonly markdown: string;
  /** What is not in the text, one Russian sentence without a full stop for each kind, with its words or place. */
  readonly losses: readonly string[];
  /** What is in the text in another form, in the same way. */
  readonly changes: readonly string[];
}

/**
 * Converts HTML into a text of the site; the import of Word and the paste of the editor share it. Pure, and needs no
 * DOM.
 *
 * `html` is a fragment or a page that says what it means by its elements: `strong`, `ul`, `h2`, `table`. Looks (styles
 * in `style`, classes) say nothing here; only hidden text is seen by them and taken out. Pictures must have been
 * uploaded, so that their `src` begins with `media/`; others are told as lost. A link to `#footnote-2` in `sup`, with
 * an item of a list of that id, is a footnote. `typography` mends quotes and dashes; leave it out when this was done.
 */
export function convertHtml(html: string, { typography = true }: { typography?: boolean } = {}): HtmlConversion {
  const report = newReport();
  const hast = readHtml(typography ? withTypography(html) : html, report);
  const tree = shapeTree(hast, report);
  return { tree, markdown: writeMarkdown(tree), losses: report.lines('lost'), changes: report.lines('changed') };
}

/** The first half: a tree of HTML without what has no place in a text, with numbers of lists as Word shows them. */
export function readHtml(html: string, report: Report): HastRoot {
  const hast = fromHtml(withinDepth(html, report), { fragment: true });
  cleanHtml(hast, report);
  partBlocks(hast);
  applyLabels(hast);
  return hast;
}

/** The second half; between them the import takes the title and the fields out of the tree. */
export function shapeTree(hast: HastRoot, report: Report): Root {
  normalizeHtml(hast, report);
  markTasks(hast);
  nameColumns(hast);
  return toSiteTree(hast);
}
