import type { Part } from './parts.ts';

/** A sheet with the file it stands in. */
export interface NamedSheet {
  readonly file: string;
  readonly title: string;
  readonly text: string;
}

/** The sheets of a body; a key is no form, so two keys may bear one name. */
export function formsIn(file: string, parts: readonly Part[]): NamedSheet[] {
  return parts
    .filter(({ isSheet, title }) => isSheet && !/^ключ(?![а-яё])/i.test(title))
    .map(({ title, lines }) => ({ file, title, text: lines.map((line) => line.text).join('\n') }));
}

/** Pairs of different sheets that bear one name; a copy of a sheet is the same form. */
export function sameNames(forms: readonly NamedSheet[]): (readonly [NamedSheet, NamedSheet])[] {
  const first = new Map<string, NamedSheet>();
  return forms.flatMap((form) => {
    const name = nameOf(form.title);
    const other = first.get(name);
    if (!other) first.set(name, form);
    return other && other.text !== form.text ? [[other, form] as const] : [];
  });
}

/** Names of sheets that a scenario promises and its text has neither as a sheet nor as a part. */
export function absentSheets(promised: readonly string[], parts: readonly Part[]): string[] {
  const names = parts.map(({ title }) => nameOf(title)).filter((name) => name !== '');
  return promised.filter((promise) => {
    const wanted = nameOf(promise);
    return !names.some(
      (name) => name === wanted || name.includes(wanted) || wanted.includes(name) || agree(name, wanted),
    );
  });
}

/** «Барьер 1. Время» and «Барьер 1»; «Детские работы 1–3» and «Детские работы 1, 2, 3»: half of the words are shared. */
function agree(name: string, wanted: string): boolean {
  const words = wanted.split(' ').filter((word) => word.length > 2);
  const shared = words.filter((word) => name.includes(word.slice(0, Math.max(3, word.length - 2))));
  return words.length > 0 && shared.length * 2 > words.length;
}

const nameOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^лист(?:ок)? (?=[«"])/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
