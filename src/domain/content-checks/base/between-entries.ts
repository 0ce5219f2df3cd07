import type { Finding } from '../../gate/finding.ts';
import type { Entry } from '../../gate/judge.ts';
import type { Data } from '../../schemas/index.ts';
import { cutText } from '../../text/characters.ts';
import { counted } from '../../text/plural.ts';
import { fewestEntries, statementsWithFew } from './few-entries.ts';
import { sharedNames } from './meanings.ts';
import { mostNotBut, notButIn } from './not-but.ts';
import type { Read } from './read.ts';
import { maxQuote, sayOf } from './say.ts';
import { formsIn, sameNames } from './sheets.ts';

const forms = ['запись', 'записи', 'записей'] as const;

/** What is seen only of all entries together: one name of two forms or terms, statements with few entries. */
export function betweenEntries(read: readonly Read[]): Finding[] {
  const byFile = new Map(read.map(({ entry }) => [entry.file, entry]));
  const say = (file: string) => sayOf(byFile.get(file) as Entry);
  const of = <C extends Entry['collection']>(collection: C) =>
    read.flatMap(({ entry }) =>
      entry.collection === collection ? [{ ...(entry.data as Data<C>), file: entry.file }] : [],
    );
  return [
    ...sameNames(read.flatMap(({ entry, parts }) => formsIn(entry.file, parts))).map(([first, second]) =>
      say(second.file)(
        'form-name',
        'body',
        `лист «${second.title}» есть и в content/${first.file}, но другой`,
        'Назовите один из них иначе или сделайте их одинаковыми',
      ),
    ),
    ...sharedNames(of('glossary')).map(({ name, files: [first, second] }) =>
      say(second)(
        'term-meaning',
        'notConfuse',
        `«${name}» есть и в content/${first}, а о другом значении не сказано`,
        'Назовите другое значение в обоих терминах',
        'error',
      ),
    ),
    ...statementsWithFew(
      of('diagnostics').flatMap(({ file, areas }) =>
        areas.flatMap(({ items }) => items.map((item) => ({ ...item, file }))),
      ),
      [...of('materials'), ...of('techniques'), ...of('tutorials')].map(({ diagnosticItems }) => diagnosticItems),
    ).map(({ file, id, text, count }) =>
      say(file)(
        'few-entries',
        'areas',
        `к утверждению ${id} «${cutText(text, maxQuote)}» на сайте ${counted(count, forms)}`,
        `Нужно не меньше ${fewestEntries}, чтобы было что посоветовать`,
      ),
    ),
    ...tooManyInAll(read),
  ];
}

/** Told at the entry that says it most. */
function tooManyInAll(read: readonly Read[]): Finding[] {
  const counts = read.map(({ entry, texts }) => ({ entry, count: texts.flatMap(({ text }) => notButIn(text)).length }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const [most] = counts.sort((a, b) => b.count - a.count);
  if (!most || total <= mostNotBut.inAll) return [];
  const message = `оборот «не…, а…» во всех записях ${counted(total, ['раз', 'раза', 'раз'])}, хорошо бы не больше ${mostNotBut.inAll}`;
  return [sayOf(most.entry)('not-but', 'body', message, 'Скажите часть из них прямо')];
}
