import { reasonPhrase } from '../diagnostic/phrases.ts';
import type { AreaAdvice, Offer } from '../diagnostic/recommend.ts';
import { weekStep } from '../diagnostic/week.ts';
import { withAction } from './edit.ts';
import { emptyPlan, type Plan } from './plan.ts';

type Labels = Parameters<typeof reasonPhrase>[0];

const kinds: Readonly<Record<Offer['kind'], Plan['actions'][number]['kind']>> = {
  тема: 'самостоятельное изучение',
  материал: 'самостоятельное изучение',
  приём: 'проба на уроке',
  тьюториал: 'тьюториал',
  встреча: 'тьюториал',
  тьютор: 'консультация',
  консультация: 'консультация',
};

/**
 * The draft of a plan from a result (docs/domain.md#draft-of-a-plan): the area of the week's step, its reasons, at
 * most five actions. `ids` gives a new id each time.
 */
export function planFromAdvice(
  labels: Labels,
  areas: readonly AreaAdvice[],
  focus: string | undefined,
  ids: () => string,
  day: string,
): Plan {
  const week = weekStep(areas, focus);
  const empty = emptyPlan('diagnostic', ids(), day);
  if (!week) return empty;
  const { from } = week;
  const every = from.advice.flatMap(({ offers }) => offers);
  // A tutor by name makes the consultation in general needless.
  const isNamed = every.some(({ kind }) => kind === 'тьютор');
  const all = every.filter(({ kind }) => kind !== 'консультация' || !isNamed);
  const offers = [week.offer, ...all.filter((offer) => offer !== week.offer)].slice(0, 5);
  const reasons = new Set(offers.filter(({ by }) => by).map((offer) => reasonPhrase(labels, from, offer)));
  const seen = [...reasons].map((reason) => reason.replace(/^Потому что в утверждении/, 'В утверждении')).join('\n');
  const texts = { ...empty.texts, interest: from.result.area.title, seen };
  return offers.reduce<Plan>(
    (plan, { kind, entry }) =>
      withAction(plan, ids(), {
        kind: kinds[kind],
        resource: entry?.title ?? 'Договориться о консультации с тьютором',
        href: entry?.href ?? '/konsultatsii/',
        by: entry?.start?.slice(0, 10) ?? '',
      }),
    { ...empty, texts },
  );
}
