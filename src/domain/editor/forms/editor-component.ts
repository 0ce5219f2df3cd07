import { readTag, writeTag } from '../../prose/grammar.ts';
import type { Block } from '../../prose/types.ts';
import { type FormField, formOf, markdown } from './form.ts';

/** The key under which the text inside a block stands in its form. */
const innerKey = 'text';

type Values = Readonly<Record<string, unknown>>;

/** A block as Decap's rich editor knows it. */
export interface EditorComponent {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly pattern: RegExp;
  fromBlock(match: RegExpMatchArray): Values;
  toBlock(values: Values): string;
  toPreview(values: Values): string;
}

const attribute = String.raw`[ \t]+[a-z][A-Za-z]*="[^"\n]*"`;
const fence = String.raw`(\x60{3,}|~{3,})[^\n]*\n(?:[^\n]*\n)*?\3[\x60~]*[ \t]*\n`;

/** Makes the editor's component of a block: a form for its attributes and for the text inside. */
export function editorComponent(block: Block, render: (source: string) => string): EditorComponent {
  const { name, label, attributes, holdsProse } = block;
  const toBlock = (values: Values): string => {
    const given = Object.keys(attributes).flatMap((key) => {
      const value = values[key];
      return typeof value === 'string' && value !== '' ? [[key, value] as const] : [];
    });
    const tag = { name, attributes: Object.fromEntries(given) };
    if (!holdsProse) return writeTag({ ...tag, form: 'alone' });
    const text = typeof values[innerKey] === 'string' ? values[innerKey].replace(/^\n+|\n+$/g, '') : '';
    const close = writeTag({ ...tag, form: 'close' });
    return [writeTag({ ...tag, form: 'open' }), ...(text === '' ? [] : [text]), close].join('\n\n');
  };
  // As Markdown: the rich editor loses the lines for answers, the alignment of tables and the boxes of
  // lists, which is what sheets are made of.
  const inner = { name: innerKey, label: 'Что внутри', required: false, ...markdown, modes: ['raw'] };
  return {
    id: name,
    label,
    fields: [...formOf(attributes), ...(holdsProse ? [inner] : [])],
    pattern: holdsProse ? pairPattern(name) : new RegExp(`^(<${name}(?:${attribute})*[ \\t]*/>)[ \\t]*(?=\\n|$)`),
    fromBlock: ([, open = '', text]) => ({
      ...readTag(open.trim())?.attributes,
      ...(holdsProse ? { [innerKey]: (text ?? '').replace(/^\n+|\n+$/g, '') } : {}),
    }),
    toBlock,
    toPreview: (values) => render(toBlock(values)),
  };
}

/** From an opening tag to its closing one; a fenced example inside is skipped, a block of the same name is not entered. */
function pairPattern(name: string): RegExp {
  const line = String.raw`(?!</?${name}[\s>])(?!\x60{3}|~{3})[^\n]*\n`;
  return new RegExp(`^(<${name}(?:${attribute})*[ \\t]*>)[ \\t]*\\n((?:${fence}|${line})*)</${name}>[ \\t]*(?=\\n|$)`);
}
