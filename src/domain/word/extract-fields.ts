import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Field, Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';
import { reviewFields } from '../schemas/common.ts';
import { findPersonalData } from '../text/personal-data.ts';
import { isBoldParagraph } from './headings.ts';
import { elementText } from './html/element-text.ts';
import { type FindEntryId, parseFieldValue } from './parse-field-value.ts';

/** Names of fields in teachers' documents, besides our labels. */
const synonyms: Readonly<Record<string, RegExp>> = {
  authors: /^(?:авторы?(?:[\s-]*составител[ьи])?|составител[ьи]|разработал[аи]?|подготовил[аи]?|имя или организация)$/,
  goal: /^цель (?:урока|занятия|материала|памятки)$/,
  grades: /^класс$/,
  subjects: /^предмет$/,
  topics: /^тема$/,
  teacherTime: /^время (?:на подготовку|подготовки)$/,
  summary: /^(?:аннотация|о ч[её]м)$/,
};
/** Fields that only an editor may fill. */
const editorOnly = new Set(['status', 'owner', 'description', 'address', ...Object.keys(reviewFields)]);
/** How many of the first blocks may describe the document. */
const maxNodes = 20;

/**
 * Removes lines «Метка: значение» before the first heading from the document and returns them as field values. Lines
 * that fit no field stay.
 */
export function extractFields(root: Root, fields: Fields, findEntryId: FindEntryId): FieldValue[] {
  const values: FieldValue[] = [];
  const takeField = (label: string, text: string): boolean => {
    const found = findField(fields, label);
    if (!found || values.some(({ path }) => String(path) === String(found.path))) return false;
    // An empty cell of a form.
    if (text === '') return true;
    // A line with a telephone stays in the text, where the editor is asked about it.
    if (findPersonalData(text).length > 0) return false;
    const value = parseFieldValue(found.field, text, findEntryId);
    if (value === undefined) return false;
    values.push({ path: found.path, label: found.field.label, value, text });
    return true;
  };
  const end = root.children.findIndex(
    (node) => node.type === 'element' && (/^(?:h[1-6]|ul|ol)$/.test(node.tagName) || isBoldParagraph(node)),
  );
  const head = root.children.slice(0, Math.min(end < 0 ? maxNodes : end, maxNodes));
  const taken = new Set<RootContent>(head.filter((node) => node.type === 'element' && isTaken(node, takeField)));
  root.children = root.children.filter((node) => !taken.has(node));
  return values;
}

type TakeField = (label: string, text: string) => boolean;

/**
 * Whether the whole paragraph or two-column table was taken into fields. Rows that were taken are removed from the
 * table.
 */
function isTaken(node: Element, takeField: TakeField): boolean {
  // A line with pictures or links would lose them in a field.
  if (node.tagName === 'p') {
    if (!isPlain(node)) return false;
    const [, label, text] = /^([^:]{2,40}):(.+)$/s.exec(elementText(node)) ?? [];
    return label !== undefined && text !== undefined && takeField(label, text.trimStart());
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
      return !takeField(elementText(label).replace(/:$/, ''), elementText(text));
    });
  }
  return ![node, ...node.children].some((part) => part.type === 'element' && part.children.some(isRow));
}

/** Whether an element has only text: no pictures, links, footnotes or line breaks. */
function isPlain(node: Element): boolean {
  return node.children.every(
    (child) => child.type !== 'element' || (/^(?:p|strong|em|u|s)$/.test(child.tagName) && isPlain(child)),
  );
}

/** Finds a field by its name in a document, in groups too: `['rights', 'licence']`. */
function findField(fields: Fields, label: string): { path: readonly string[]; field: Field } | undefined {
  const normalized = normalize(label);
  for (const [name, field] of Object.entries(fields)) {
    if (editorOnly.has(name)) continue;
    const inner = field.kind === 'object' ? findField(field.fields ?? {}, label) : undefined;
    if (inner) return { path: [name, ...inner.path], field: inner.field };
    if (normalize(field.label) === normalized || synonyms[name]?.test(normalized)) return { path: [name], field };
  }
  return undefined;
}

/** «Время учителя, минут» → «время учителя». */
function normalize(label: string): string {
  return (label.split(',')[0] ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
}
