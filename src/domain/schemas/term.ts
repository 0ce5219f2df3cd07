import { list, object, optional, prose, relations, text } from '../model/builders.ts';
import { collection } from '../model/collection.ts';
import { lifeFields, soughtField } from './common.ts';

export const glossary = collection({
  id: 'glossary',
  label: 'Словарь',
  labelOne: 'термин',
  hint: 'Определение одним предложением; варианты запросов помогают поиску.',
  format: 'yaml',
  titleField: 'term',
  fields: {
    term: text({ label: 'Термин' }),
    abbr: list(text({ label: 'Сокращение' }), { label: 'Сокращения' }),
    aliases: soughtField({ min: 1 }),
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
