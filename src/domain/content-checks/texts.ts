import type { Nodes } from 'mdast';
import type { Entry } from '../gate/judge.ts';
import { leavesOf } from '../model/walk.ts';
import { readProse } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';

/** A piece of text that a reader sees as a unit: a line, a paragraph, a heading, a cell. */
export interface TextRun {
  /** The entry's file: `materials/insert.mdx`. */
  readonly file: string;
  /** The path of the field, or `body`. */
  readonly field: string;
  readonly text: string;
}

/** Search words may contain mistakes, and readers do not see them. */
const hiddenField = 'aliases';

/** All runs of an entry in the order of its fields, the body last. */
export function textsOf({ collection, file, data, body }: Entry, parse: ParseMarkdown): TextRun[] {
  const runs: TextRun[] = [];
  const add = (field: string, texts: readonly string[]) =>
    runs.push(...texts.filter((text) => text.trim() !== '').map((text) => ({ file, field, text })));
  for (const { field, value, path } of leavesOf(collections[collection].fields, data)) {
    const [name = ''] = path;
    if (typeof value !== 'string' || name === hiddenField) continue;
    if (field.kind === 'text') add(path.join('.'), [value]);
    if (field.kind === 'prose') add(path.join('.'), runsOf(value, parse));
  }
  add('body', runsOf(body, parse));
  return runs;
}

/** The runs of a piece of prose as plain text, without Markdown. */
function runsOf(source: string, parse: ParseMarkdown): string[] {
  const runs: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      runs.push(wordsOf(node));
      return;
    }
    if (node.type === 'block') runs.push(...Object.values(node.attributes).filter((value) => /[а-яё]/i.test(value)));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(readProse(source, parse).tree);
  return runs;
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
