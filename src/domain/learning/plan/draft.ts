import type { AreaAdvice, Offer } from '../diagnostic/recommend.ts';
import { weekStep } from '../diagnostic/week.ts';
import { addAction } from './edit.ts';
import { emptyPlan, type Plan } from './plan.ts';

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
 * A draft plan from a result (docs/domain.md#draft-of-a-plan): the area of the week's step, at most five actions. What the
 * teacher sees in class is hers to write. `newId` makes an id at each call; `day` is `YYYY-MM-DD`.
 */
export function planFromAdvice(
  areas: readonly AreaAdvice[],
  focus: string | undefined,
  newId: () => string,
  day: string,
): Plan {
  const week = weekStep(areas, focus);
  const empty = emptyPlan('diagnostic', newId(), day);
  if (!week) return empty;
  const { areaAdvice } = week;
  const allOffers = areaAdvice.advice.flatMap(({ offers }) => offers);
  // With a tutor to write to, the offer of a consultation repeats the same.
  const hasTutor = allOffers.some(({ kind }) => kind === 'тьютор');
  const suitable = allOffers.filter(({ kind }) => kind !== 'консультация' || !hasTutor);
  const offers = [week.offer, ...suitable.filter((offer) => offer !== week.offer)].slice(0, 5);
  const texts = { ...empty.texts, interest: areaAdvice.result.area.title };
  return offers.reduce<Plan>(
    (plan, { kind, entry }) =>
      addAction(plan, newId(), {
        kind: kinds[kind],
        resource: entry?.title ?? 'Договориться о консультации с тьютором',
        href: entry?.href ?? '/konsultatsii/',
        by: entry?.start?.slice(0, 10) ?? '',
      }),
    { ...empty, texts },
  );
}
