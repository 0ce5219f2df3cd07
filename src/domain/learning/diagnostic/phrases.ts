import { dayOf } from '../../text/dates.ts';
import { quoted } from '../../text/quotes.ts';
import type { Offered } from './catalogue.ts';
import type { AreaResult } from './profile.ts';
import { labelOf, type Questionnaire } from './questionnaire.ts';
import type { AreaAdvice, Offer } from './recommend.ts';

type Labels = Pick<Questionnaire, 'scale' | 'levels' | 'minAnswered'>;

/** A sentence with a link in it. */
export interface Linked {
  readonly before: string;
  readonly title: string;
  readonly after: string;
}

/** «9 из 15», or nothing where no answer counts. */
export function pointsPhrase({ points, outOf }: AreaResult): string {
  return outOf === 0 ? '—' : `${points} из ${outOf}`;
}

/** The words for where an area stands. */
export function standingLabel({ levels, scale, minAnswered }: Labels, { standing }: AreaResult): string {
  switch (standing) {
    case 'few-answers':
      return `Недостаточно ответов: нужно хотя бы ${minAnswered}`;
    case 'without-level':
      return 'Без уровня';
    case 'not-about-me':
      return scale.find(({ score }) => score === undefined)?.label ?? '';
    default:
      return levels[standing];
  }
}

/** Why something is offered: an answer, or where the whole area stands. */
export function reasonPhrase(labels: Labels, { result }: AreaAdvice, { by, entry }: Offer): string {
  const near = entry?.isNear ? ' Работает в вашем муниципалитете.' : '';
  if (!by) return `Потому что ${quoted(result.area.title)} у вас — «${standingLabel(labels, result)}».${near}`;
  return `Потому что в утверждении ${quoted(unpointed(by.statement.text))} вы ответили «${labelOf(labels, result.area, by.score)}».${near}`;
}

/** What came of naming a municipality: who of it is among the advice. */
export function nearPhrase(areas: readonly AreaAdvice[]): string {
  const offers = areas.flatMap(({ advice }) => advice.flatMap((one) => one.offers));
  const names = [...new Set(offers.flatMap(({ entry }) => (entry?.isNear ? entry.title : [])))];
  return names.length > 0
    ? `В советах есть ${names.length > 1 ? 'тьюторы' : 'тьютор'} вашего муниципалитета: ${names.join(', ')}.`
    : 'По вашим направлениям в этом муниципалитете тьютора на сайте пока нет: советуем коллег из других.';
}

/** The step of the week as a sentence; the title is the link. */
export function weekPhrase({ kind, entry }: Offer): Linked {
  const title = quoted(entry?.title ?? '');
  switch (kind) {
    case 'приём':
      return { before: 'Попробуйте на одном уроке приём ', title, after: '.' };
    case 'материал':
      return { before: `Отложите ${entry?.time ?? 'немного времени'} и разберите `, title, after: '.' };
    case 'тема':
      return { before: 'Прочитайте «Понятие» и «Главное по теме»: ', title, after: '.' };
    case 'встреча':
      return { before: `Запишитесь на встречу ${dayOf(entry?.start ?? '')}: `, title, after: '.' };
    case 'тьюториал':
      return { before: 'Договоритесь с коллегами о тьюториале ', title, after: '.' };
    case 'тьютор':
      return { before: 'Напишите тьютору: ', title: entry?.title ?? '', after: '.' };
    case 'консультация':
      return { before: '', title: 'Договоритесь о консультации с тьютором', after: '.' };
  }
}

const lacking: Record<Offered['kind'], string> = {
  тема: 'страницы темы',
  материал: 'материала',
  приём: 'приёма',
  тьюториал: 'тьюториала',
  тьютор: 'тьютора',
  консультация: 'консультации',
};

/** What the site does not have yet for this area, in sentences; nothing when it has all. */
export function missingPhrase({ missing }: AreaAdvice): string | undefined {
  if (missing.length === 0) return undefined;
  const general = missing.filter(({ by }) => !by).map(({ kind }) => lacking[kind]);
  const list = [...general.slice(0, -2), general.slice(-2).join(' и ')].join(', ');
  const sentences = missing.flatMap(({ kind, by }) =>
    by ? `К шагу ${quoted(unpointed(by.statement.text))} на сайте пока нет ${lacking[kind]}.` : [],
  );
  if (general.length > 0) sentences.push(`Для этого направления на сайте пока нет ${list}.`);
  return sentences.join(' ');
}

const unpointed = (sentence: string) => sentence.replace(/\.$/, '');

/** Where to ask for a consultation on a topic. */
export function consultationAddress(topic: string | undefined): string {
  // In the fragment, which no server sees: the topic comes from the answers.
  return topic === undefined ? '/konsultatsii/' : `/konsultatsii/#tema=${encodeURIComponent(topic)}`;
}
