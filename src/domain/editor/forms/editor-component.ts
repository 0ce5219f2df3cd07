import { readTag, writeTag } from '../../prose/grammar.ts';
import type { Block } from '../../prose/types.ts';
import { withoutEnd } from '../../text/edges.ts';
import { type FormField, formOf, markdownWidget } from './form.ts';

/** The key of the text inside a block in its form. */
const innerKey = 'text';

type FormValues = Readonly<Record<string, unknown>>;

/** A block as an editor component of Decap's rich editor. */
export interface EditorComponent {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly pattern: RegExp;
  fromBlock(match: RegExpMatchArray): FormValues;
  toBlock(values: FormValues): string;
  toPreview(values: FormValues): string;
}

const attributePattern = String.raw`[ \t]+[a-z][A-Za-z]*="[^"\n]*"`;
const fencePattern = String.raw`(\x60{3,40}|~{3,40})[^\n]*\n(?:[^\n]*\n)*?\3[\x60~]*[ \t]*\n`;

/**
 * Makes the editor component of a block: a form for its attributes and the text inside. `render` gives HTML for the
 * preview.
 */
export function editorComponent(block: Block, render: (source: string) => string): EditorComponent {
  const { name, label, attributes, holdsProse } = block;
  const toBlock = (values: FormValues): string => {
    const filled = Object.keys(attributes).flatMap((key) => {
      const value = values[key];
      return typeof value === 'string' && value !== '' ? [[key, value] as const] : [];
    });
    const tag = { name, attributes: Object.fromEntries(filled) };
    if (!holdsProse) return writeTag({ ...tag, form: 'alone' });
    const text = typeof values[innerKey] === 'string' ? withoutBlankEdges(values[innerKey]) : '';
    const close = writeTag({ ...tag, form: 'close' });
    return [writeTag({ ...tag, form: 'open' }), ...(text === '' ? [] : [text]), close].join('\n\n');
  };
  // Raw Markdown only: the rich editor loses answer lines, table alignment and checkboxes, which worksheets need.
  const textField = { name: innerKey, label: 'Что внутри', required: false, ...markdownWidget, modes: ['raw'] };
  return {
    id: name,
    label,
    fields: [...formOf(attributes), ...(holdsProse ? [textField] : [])],
    pattern: holdsProse
      ? pairPattern(name)
      : new RegExp(`^(<${name}(?:${attributePattern})*[ \\t]*/>)[ \\t]*(?=\\n|$)`),
    fromBlock: ([, open = '', text]) => ({
      ...readTag(open.trim())?.attributes,
      ...(holdsProse ? { [innerKey]: withoutBlankEdges(text ?? '') } : {}),
    }),
    toBlock,
    toPreview: (values) => render(toBlock(values)),
  };
}

const withoutBlankEdges = (text: string): string => withoutEnd(text.replace(/^\n+/, ''), '\n');

/**
 * Matches from an opening tag to its closing tag. Tags in fenced code are skipped; a nested block of the same name
 * does not match.
 */
function pairPattern(name: string): RegExp {
  const line = String.raw`(?!</?${name}[\s>])(?!\x60{3}|~{3})[^\n]*\n`;
  return new RegExp(
    `^(<${name}(?:${attributePattern})*[ \\t]*>)[ \\t]*\\n((?:${fencePattern}|${line})*)</${name}>[ \\t]*(?=\\n|$)`,
  );
}
