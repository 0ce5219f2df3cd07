import { markdownToSlate, slateToMarkdown } from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';

/**
 * The spelling of Decap's rich editor set to that of the canonical form, in the words of remark-stringify: hyphens
 * for lists, three of them for a line across, tables that are not padded.
 */
export const spelling: { settings: Record<string, unknown> } = {
  settings: { bullet: '-', ruleSpaces: false, stringLength: () => 3 },
};

/** How Decap's rich editor is called here. */
export const richOptions = { voidCodeBlock: true, remarkPlugins: [spelling] };

/** What the rich editor makes of Markdown that nobody touches; it needs to have been open once in this window. */
export function writeRich(source: string): string {
  return slateToMarkdown(markdownToSlate(source, richOptions), richOptions);
}
