import { daysOf } from '../../text/meeting-days.ts';
import { quoted } from '../../text/quotes.ts';
import type { OfferSpec } from './catalogue.ts';
import type { AreaResult } from './profile.ts';
import { answerLabel, type Questionnaire } from './questionnaire.ts';
import type { AreaAdvice, Offer } from './recommend.ts';

type Labels = Pick<Questionnaire, 'scale' | 'levels' | 'minAnswered'>;

/** A sentence in three parts; `title` is the text of the link. */
export interface LinkedSentence {
  readonly before: string;
  readonly title: string;
  readonly after: string;
}

/** «9 из 15», or a dash when no answer counts. */
export function pointsPhrase({ points, outOf }: Pick<AreaResult, 'points' | 'outOf'>): string {
  return outOf === 0 ? '—' : `${points} из ${outOf}`;
}

/** The Russian name of an area's status. */
export function statusLabel({ levels, scale, minAnswered }: Labels, { status }: Pick<AreaResult, 'status'>): string {
  switch (status) {
    case 'few-answers':
      return `Недостаточно ответов: нужно хотя бы ${minAnswered}`;
    case 'without-level':
      return 'Без уровня';
    case 'not-about-me':
      return scale.find(({ score }) => score === undefined)?.label ?? '';
    default:
      return levels[status];
  }
}

/** Why something is offered: because of one answer, or because of the status of the area. */
export function reasonPhrase(labels: Labels, { result }: AreaAdvice, { cause, entry }: Offer): string {
  const near = entry?.isNear ? ' Работает в вашем муниципалитете.' : '';
  if (!cause) return `Потому что ${quoted(result.area.title)} у вас — «${statusLabel(labels, result)}».${near}`;
  return `Потому что в утверждении ${quoted(withoutFullStop(cause.statement.text))} вы ответили «${answerLabel(labels, result.area, cause.score)}».${near}`;
}

/** Which tutors of the teacher's municipality are in the advice, or a note that there are none. */
export function nearPhrase(areas: readonly AreaAdvice[]): string {
  const offers = areas.flatMap(({ advice }) => advice.flatMap((item) => item.offers));
  const names = [...new Set(offers.flatMap(({ entry }) => (entry?.isNear ? entry.title : [])))];
  return names.length > 0
    ? `В советах есть ${names.length > 1 ? 'тьюторы' : 'тьютор'} вашего муниципалитета: ${names.join(', ')}.`
    : 'По вашим направлениям в этом муниципалитете тьютора на сайте пока нет: советуем коллег из других.';
}

/** The step of the week as a sentence (docs/domain.md#step-of-the-week). */
export function weekPhrase({ kind, entry }: Offer): LinkedSentence {
  const title = quoted(entry?.title ?? '');
  switch (kind) {
    case 'приём':
      return { before: 'Попробуйте на одном уроке приём ', title, after: '.' };
    case 'материал':
      return { before: `Отложите ${entry?.time ?? 'немного времени'} и разберите `, title, after: '.' };
    case 'тема':
      return { before: 'Прочитайте «Понятие» и «Главное по теме»: ', title, after: '.' };
    case 'встреча':
      return { before: `Запишитесь на встречу ${daysOf(entry?.start ?? '', entry?.end)}: `, title, after: '.' };
    case 'тьюториал':
      return { before: 'Договоритесь с коллегами о тьюториале ', title, after: '.' };
    case 'тьютор':
      return { before: 'Напишите тьютору: ', title: entry?.title ?? '', after: '.' };
    case 'консультация':
      return { before: '', title: 'Договоритесь о консультации с тьютором', after: '.' };
  }
}

const genitives: Record<OfferSpec['kind'], string> = {
  тема: 'страницы темы',
  материал: 'материала',
  приём: 'приёма',
  тьюториал: 'тьюториала',
  тьютор: 'тьютора',
  консультация: 'консультации',
};

/** Sentences about entries that the site does not have yet for this area; undefined when nothing is missing. */
export function missingPhrase({ missing }: AreaAdvice): string | undefined {
  if (missing.length === 0) return undefined;
  const general = missing.filter(({ cause }) => !cause).map(({ kind }) => genitives[kind]);
  const list = [...general.slice(0, -2), general.slice(-2).join(' и ')].join(', ');
  const sentences = missing.flatMap(({ kind, cause }) =>
    cause ? `К шагу ${quoted(withoutFullStop(cause.statement.text))} на сайте пока нет ${genitives[kind]}.` : [],
  );
  if (general.length > 0) sentences.push(`Для этого направления на сайте пока нет ${list}.`);
  return sentences.join(' ');
}

const withoutFullStop = (sentence: string) => sentence.replace(/\.$/, '');

/** The address of the consultations page with this topic chosen. */
export function consultationAddress(topic: string | undefined): string {
  // The topic comes from the answers, so it goes into the fragment: a browser does not send that to the server.
  return topic === undefined ? '/konsultatsii/' : `/konsultatsii/#tema=${encodeURIComponent(topic)}`;
}
