import { isPlainObject, type PlainObject } from '../editor/files/canonical-data.ts';
import { readCanonical, writeCanonical } from '../editor/files/codec.ts';
import type { SourceFile } from '../gate/read-entry.ts';
import { decode } from '../gate/source-text.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { slugOf, takeName } from '../text/slug.ts';
import type { Answers } from './answers.ts';

/** A file of content/ and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What stands in the settings until the centre says it better. */
const usual: PlainObject = {
  tagline: 'Рядом с учителем начальной школы: от вопроса об уроке до приёма, который вы попробуете завтра',
  about:
    'Тьюторы центра — учителя и методисты, которые сопровождают коллег: помогают задать точный вопрос, выбрать приём и увидеть, что изменилось у детей.\n\nСайт не проводит обучение и не выдаёт документов.',
  teamsNote: 'Составы команд по учебным годам',
};

/** The entries that a centre starts with, in canonical form: its settings and its municipalities. `today` is a day. */
export function firstEntries(
  { settings, municipalities, variables }: Answers,
  today: string,
  parse: ParseMarkdown,
): NewFile[] {
  const { name } = settings;
  const rights = { author: 'Редакция центра', licence: 'CC BY 4.0', holder: name };
  const address = variables['SITE_URL'];
  // Documents of the owner name it.
  const operator = address?.startsWith('https:') ? { operator: { siteUrl: `${address.replace(/\/$/, '')}/` } } : {};
  const site = { ...usual, newEntry: rights, ...operator, ...settings };
  const taken = new Set<string>();
  return [
    { path: 'settings/site.yaml', text: writeCanonical('settings', { data: site, body: '' }, parse) },
    ...municipalities.map((fields, i) => {
      const data = { order: i + 1, status: 'опубликовано', updatedOn: today, ...fields };
      const id = takeName(slugOf(String(fields['name'] ?? '')), taken);
      const text = writeCanonical('municipalities', { data, body: '' }, parse);
      return { path: `municipalities/${id}.yaml`, text };
    }),
  ];
}

/** The templates of documents, as before a lawyer has read them: each centre asks its own. */
export function unsignedTemplates(sources: readonly SourceFile[], parse: ParseMarkdown): NewFile[] {
  return sources.flatMap(({ path, bytes }) => {
    if (!path.startsWith('pages/')) return [];
    const entry = readCanonical('pages', (bytes && decode(bytes)) ?? '', parse);
    if ('message' in entry || !isPlainObject(entry.data['template'])) return [];
    const { checkedOn: _, ...template } = entry.data['template'];
    return [{ path, text: writeCanonical('pages', { ...entry, data: { ...entry.data, template } }, parse) }];
  });
}
