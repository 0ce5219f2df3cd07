import type { EditorComponent } from './editor-component.ts';

const row = String.raw`\|[^\n]*`;
const alignedTable = String.raw`${row}\n\|[ \t|:-]*:[ \t|:-]*(?:\n${row})*`;
const taskList = String.raw`[-*+] \[[ xX]\] [^\n]*(?:\n(?:[-*+] |[ \t]+)[^\n]*)*`;

/**
 * Tables with alignment and lists with boxes: Decap's rich editor would lose both at the first letter
 * typed beside them, so it shows them as they are written.
 */
export const rawMarkdownBlock: EditorComponent = {
  id: 'verbatim',
  label: 'Разметка',
  fields: [{ name: 'text', label: 'Таблица или список с квадратиками', widget: 'text', required: true }],
  pattern: new RegExp(`^(?:${alignedTable}|${taskList})(?=\\n|$)`),
  fromBlock: ([text]) => ({ text }),
  toBlock: ({ text }) => (typeof text === 'string' ? text : ''),
  toPreview: ({ text }) => (typeof text === 'string' ? text : ''),
};
