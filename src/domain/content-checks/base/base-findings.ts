import { attempt, failedFinding } from '../../gate/failed.ts';
import type { Finding } from '../../gate/finding.ts';
import type { Entry } from '../../gate/judge.ts';
import type { ParseMarkdown } from '../../prose/types.ts';
import type { Data } from '../../schemas/index.ts';
import { collectionsOfAdvice, type MayAdvise, ovzAdvice } from '../../schemas/review-note.ts';
import { cutText } from '../../text/characters.ts';
import { counted } from '../../text/plural.ts';
import { textsOf } from '../texts.ts';
import { adviceAt } from './advice.ts';
import { betweenEntries } from './between-entries.ts';
import { numbersWithoutSheet } from './key-numbers.ts';
import { wrongCounts, wrongSums } from './minutes.ts';
import { mostNotBut, notButIn } from './not-but.ts';
import { partsOf } from './parts.ts';
import type { Read } from './read.ts';
import { maxQuote, sayOf } from './say.ts';
import { absentSheets } from './sheets.ts';
import { outdatedSubjects } from './subjects.ts';

/**
 * Checks what a methodist checks with a ruler: names, numbers, minutes, sheets, meanings. A table that contradicts
 * itself is an error; what a person may have meant so is a warning.
 */
export function baseFindings(entries: readonly Entry[], parse: ParseMarkdown): Finding[] {
  const read = entries.map(
    (entry): Read => ({
      entry,
      parts: partsOf(entry.body, parse),
      texts: textsOf(entry, parse),
    }),
  );
  return [
    ...read.flatMap((one) =>
      attempt(
        () => findingsOf(one),
        () => [failedFinding(one.entry.file)],
      ),
    ),
    ...betweenEntries(read),
  ];
}

function findingsOf({ entry, parts, texts }: Read): Finding[] {
  const say = sayOf(entry);
  const lacking = numbersWithoutSheet(parts);
  return [
    ...(lacking.length === 0
      ? []
      : [
          say(
            'key-number',
            'body',
            `в ключе есть ${lacking.join(', ')}, а на листе таких номеров нет`,
            'Сверьте ключ с листом',
            'error',
          ),
        ]),
    ...[...wrongSums(parts), ...wrongCounts(parts)].map(({ said, counted, at }) =>
      say(
        'count',
        'body',
        `«${cutText(at, maxQuote)}»: сказано ${said}, а выходит ${counted}`,
        'Исправьте число или строки',
        'error',
      ),
    ),
    ...absentSheets(promisedBy(entry), parts).map((name) =>
      say(
        'sheet-missing',
        'didactics',
        `лист «${name}» обещан, а в тексте его нет`,
        'Добавьте лист или уберите обещание',
        'error',
      ),
    ),
    ...texts.flatMap(({ field, text }) =>
      outdatedSubjects(text).map(({ at, now }) =>
        say(
          'subject-outdated',
          field,
          `прежнее название предмета: «${at}»`,
          `Сегодня предмет называется «${now}»`,
          'error',
        ),
      ),
    ),
    ...unmarkedAdvice(entry, texts).map(({ field, at }) =>
      say(
        'advice-unmarked',
        field,
        `совет об ученике с ОВЗ вне рамки: «${cutText(at, maxQuote)}»`,
        'Поставьте его в рамку «Вариант для ребёнка с ОВЗ»: под текстом появится «ждёт проверки дефектолога»',
      ),
    ),
    ...withoutClass(entry).map((field) =>
      say(
        'class-missing',
        field,
        'ничего не выбрано',
        'Выберите, а если годится для любых, отметьте это в поле «Для любых»',
      ),
    ),
    ...tooMany(texts).map(({ field, at, count }) =>
      say(
        'not-but',
        field,
        `оборот «не…, а…» в записи ${counted(count, ['раз', 'раза', 'раз'])}: «${cutText(at, maxQuote)}»`,
        'Оставьте одно, остальное скажите прямо',
      ),
    ),
  ];
}

function promisedBy({ collection, data }: Entry): readonly string[] {
  return collection === 'tutorials' ? (data as Data<'tutorials'>).didactics : [];
}

function unmarkedAdvice(entry: Entry, texts: Read['texts']) {
  const isOfAdvice = collectionsOfAdvice.some((collection) => collection === entry.collection);
  return isOfAdvice && ovzAdvice(entry as MayAdvise) === 'none' ? adviceAt(texts) : [];
}

function withoutClass({ collection, data }: Entry): string[] {
  if (collection !== 'materials' && collection !== 'techniques') return [];
  const { grades, subjects, anyOf } = data as Data<'materials'> | Data<'techniques'>;
  const lacksClass = grades.length === 0 && !anyOf.includes('классы');
  const lacksSubject = subjects.length === 0 && !anyOf.includes('предметы');
  return [...(lacksClass ? ['grades'] : []), ...(lacksSubject ? ['subjects'] : [])];
}

function tooMany(texts: Read['texts']) {
  const found = texts.flatMap(({ field, text }) => notButIn(text).map((at) => ({ field, at })));
  return found.slice(mostNotBut.onPage).map((place) => ({ ...place, count: found.length }));
}
