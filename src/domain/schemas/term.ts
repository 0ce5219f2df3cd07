import { list, object, optional, prose, relations, text } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { sentence } from '../model/page-parts.ts';
import { plainOf } from '../text/plain.ts';
import { forms } from '../text/plural.ts';
import { lifeFields, searchNamesField } from './common.ts';

export const glossary = collection({
  id: 'glossary',
  label: 'Словарь',
  labelOne: 'термин',
  hint: 'Определение одним предложением; варианты запросов помогают поиску.',
  format: 'yaml',
  sharing: 'all',
  titleField: 'term',
  address: { page: '/slovar/', reserved: ['content'] },
  listPage: {
    title: 'Словарь',
    also: ['глоссарий', 'термины', 'сокращения'],
    record: 'Термины и сокращения одной фразой.',
    picture: 'Словарь',
    menu: { door: 'Моё развитие', label: 'Словарь', order: 4 },
  },
  search: {
    section: { name: 'Словарь', weight: 0.87, noun: forms.term },
    record: ({ term, abbr, aliases, definition, notConfuse }) => ({
      kind: 'Термин',
      title: abbr.length > 0 ? `${term} (${abbr.join(', ')})` : term,
      also: [term, ...abbr, ...aliases],
      summary: plainOf(definition),
      record: plainOf(definition),
      confused: notConfuse.map(({ meaning }) => meaning).join(' '),
    }),
  },
  preview: { parts: [sentence('definition')] },
  report: { isLinked: true },
  fields: {
    term: text({ label: 'Термин' }),
    abbr: list(text({ label: 'Сокращение' }), { label: 'Сокращения' }),
    aliases: searchNamesField({ min: 1 }),
    definition: prose({ label: 'Определение', hint: 'Одно предложение.', short: true }),
    notConfuse: list(
      object(
        { abbr: optional(text({ label: 'Сокращение' })), meaning: text({ label: 'Другое значение' }) },
        { label: 'Другое значение' },
      ),
      { label: 'Не путать' },
    ),
    related: relations('glossary', { label: 'Связанные термины' }),
    ...lifeFields,
  },
});
