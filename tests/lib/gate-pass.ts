import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import type { CodeFiles } from '../../src/domain/gate/code-routes.ts';
import { describeFinding } from '../../src/domain/gate/finding.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import type { Media } from '../../src/domain/gate/uploads.ts';
import type { Problem } from '../../src/domain/uploads/problem.ts';

const now = new Date('2026-11-22T12:00:00Z');
/** An upload without problems. */
export const list: [string, Problem[]] = ['media/list.pdf', []];

/** A topic as a file; `rest` adds lines to its fields. */
export const topic = (rest = '') =>
  `---\ntitle: Тема\nreadiness: готовится\ncolour: sinij\nquestion: Как?\nsummary: Коротко\nconcept: Понятие.\norder: 1\nstatus: опубликовано\n${rest}---\n`;
/** A material of that topic. */
export const material = (rest = '', body = 'Текст.') =>
  `---\ntitle: Материал\nkind: статья\ntopics: [tema]\nteacherTime: 5\nsummary: Коротко\ngoal: Цель\nauthors: [{ name: Центр }]\n` +
  `rights: { licence: CC BY 4.0, holder: Центр }\npublishedOn: 2026-11-01\nstatus: опубликовано\n${rest}---\n\n${body}\n`;
/** A tutor; `consent` adds lines to the consent. */
export const tutor = (consent: string, rest = '') =>
  `lastName: Ёлкина\nfirstName: Мария\nmunicipality: rajon\nroles: [методист]\ncontactWay: через центр\nstatus: опубликовано\n${rest}` +
  `consent:\n  registerNo: '1'\n  signedOn: 2026-09-01\n  allowedFields: [lastName, firstName, municipality, roles, contactWay]\n${consent}`;

/** The settings; `rest` adds lines to them. */
export const settings = (rest = '') =>
  `name: Центр\nregion: Край\ntagline: Рядом\nabout: Мы.\nowner: Центр\nemail: a@example.ru\nteamsNote: Годы\n${rest}`;

/** Runs the gate over files, given by path and text, at a fixed date. */
export function pass(files: Record<string, string>, media: Media = new Map([list]), code?: CodeFiles) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const result = gate(sources, { parse: parseMarkdown, now, media, ...(code && { code }) });
  const { entries, media: shown, findings } = result;
  const published = [...entries].flatMap(([collection, group]) => [...group.keys()].map((id) => `${collection}/${id}`));
  return { result, entries, media: shown, findings, published, lines: findings.map(describeFinding) };
}
