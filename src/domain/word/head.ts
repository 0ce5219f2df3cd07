import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Field, Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';
import { isBold } from './headings.ts';
import { type IdOf, meaningOf } from './meaning.ts';
import { textOfElement } from './text-of.ts';

/** How teachers name a field in a document, besides its label. */
const otherNames: Readonly<Record<string, RegExp>> = {
  authors: /^(?:авторы?(?:[\s-]*составител[ьи])?|составител[ьи]|разработал[аи]?|подготовил[аи]?|имя или организация)$/,
  goal: /^цель (?:урока|занятия|материала|памятки)$/,
  grades: /^класс$/,
  subjects: /^предмет$/,
  topics: /^тема$/,
  teacherTime: /^время (?:на подготовку|подготовки)$/,
  summary: /^(?:аннотация|о ч[её]м)$/,
};
/** What an editor alone may say. */
const notFromDocument = new Set(['status', 'owner', 'reviewedBy', 'description', 'address']);
/** How far from its beginning a document speaks of itself. */
const most = 20;

/** Takes the lines «Метка: значение» before the first heading out of a document; those that fit no field stay. */
export function takeHead(root: Root, fields: Fields, idOf: IdOf): FieldValue[] {
  const said: FieldValue[] = [];
  const hear = (label: string, text: string): boolean => {
    const found = fieldNamed(fields, label);
    if (!found || said.some(({ path }) => String(path) === String(found.path))) return false;
    // An empty cell of a blank.
    if (text === '') return true;
    const value = meaningOf(found.field, text, idOf);
    if (value === undefined) return false;
    said.push({ path: found.path, label: found.field.label, value, text });
    return true;
  };
  const end = root.children.findIndex(
    (node) => node.type === 'element' && (/^(?:h[1-6]|ul|ol)$/.test(node.tagName) || isBold(node)),
  );
  const head = root.children.slice(0, Math.min(end < 0 ? most : end, most));
  const heard = new Set<RootContent>(head.filter((node) => node.type === 'element' && isHeard(node, hear)));
  root.children = root.children.filter((node) => !heard.has(node));
  return said;
}

type Hear = (label: string, text: string) => boolean;

/** Whether all of a paragraph or a table of two columns speaks of the entry; heard rows leave the table. */
function isHeard(node: Element, hear: Hear): boolean {
  // A line that holds more than words would lose it in a field.
  if (node.tagName === 'p') {
    if (!isPlain(node)) return false;
    const [, label, text] = /^([^:]{2,40}):\s*(.+)$/s.exec(textOfElement(node)) ?? [];
    return label !== undefined && text !== undefined && hear(label, text);
  }
  if (node.tagName !== 'table') return false;
  const isRow = (child: ElementContent): child is Element => child.type === 'element' && child.tagName === 'tr';
  const parts = [node, ...node.children].filter(
    (child): child is Element => child.type === 'element' && child.tagName !== 'thead',
  );
  for (const part of parts) {
    part.children = part.children.filter((row) => {
      const [label, text, ...more] = isRow(row) ? row.children.filter((cell) => cell.type === 'element') : [];
      if (!label || !text || more.length > 0 || !isPlain(text)) return true;
      return !hear(textOfElement(label).replace(/:$/, ''), textOfElement(text));
    });
  }
  return ![node, ...node.children].some((part) => part.type === 'element' && part.children.some(isRow));
}

/** Whether an element holds words alone: no pictures, links, notes, breaks. */
function isPlain(node: Element): boolean {
  return node.children.every(
    (child) => child.type !== 'element' || (/^(?:p|strong|em|u|s)$/.test(child.tagName) && isPlain(child)),
  );
}

/** The field that a document means by a label, one in a group too: `['rights', 'licence']`. */
function fieldNamed(fields: Fields, label: string): { path: readonly string[]; field: Field } | undefined {
  const said = plain(label);
  for (const [name, field] of Object.entries(fields)) {
    if (notFromDocument.has(name)) continue;
    const inner = field.kind === 'object' ? fieldNamed(field.fields ?? {}, label) : undefined;
    if (inner) return { path: [name, ...inner.path], field: inner.field };
    if (plain(field.label) === said || otherNames[name]?.test(said)) return { path: [name], field };
  }
  return undefined;
}

/** «Время учителя, минут» → «время учителя». */
function plain(label: string): string {
  return label.replace(/,.*$/, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
