import type { EditorComponent } from './editor-component.ts';

const rowPattern = String.raw`\|[^\n]*`;
const tablePattern = String.raw`${rowPattern}\n\|[ \t|-]*:[ \t|:-]*(?:\n${rowPattern})*`;
const taskListPattern = String.raw`[-*+] \[[ xX]\] [^\n]*(?:\n(?:[-*+] |[ \t])[^\n]*)*`;

/**
 * An editor component that shows aligned tables and checkbox lists as raw Markdown: Decap's rich editor loses both at
 * the first edit.
 */
export const rawMarkdownBlock: EditorComponent = {
  id: 'verbatim',
  label: 'Разметка',
  fields: [{ name: 'text', label: 'Таблица или список с квадратиками', widget: 'text', required: true }],
  pattern: new RegExp(`^(?:${tablePattern}|${taskListPattern})(?=\\n|$)`),
  fromBlock: ([text]) => ({ text }),
  toBlock: ({ text }) => (typeof text === 'string' ? text : ''),
  toPreview: ({ text }) => (typeof text === 'string' ? text : ''),
};
