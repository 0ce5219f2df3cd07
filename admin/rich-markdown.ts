import { markdownToSlate, slateToMarkdown } from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';

/**
 * Settings of remark-stringify that make Decap's rich editor write as the canonical form does: hyphens for lists and
 * rules, tables without padding.
 */
export const remarkSettings: { settings: Record<string, unknown> } = {
  settings: { bullet: '-', ruleSpaces: false, stringLength: () => 3 },
};

/** The options with which Decap's serializers are called here. */
export const richOptions = { voidCodeBlock: true, remarkPlugins: [remarkSettings] };

/**
 * What the rich editor writes for a source that nobody edits. Works only after the editor was open once in this
 * window: that registers the plugins.
 */
export function richEditorRoundTrip(source: string): string {
  return slateToMarkdown(markdownToSlate(source, richOptions), richOptions);
}
