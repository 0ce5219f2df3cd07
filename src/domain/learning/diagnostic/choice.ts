import { counted } from '../../text/plural.ts';
import type { Questionnaire } from './questionnaire.ts';

type Offered = Pick<Questionnaire, 'areas' | 'minutes'>;

/** The areas that are ticked to begin with: the first two, about five minutes. */
export function presetOf({ areas }: Offered): string[] {
  return areas.slice(0, 2).map(({ id }) => id);
}

/** How much is chosen: «Выбрано: 2 направления, 10 утверждений, около 5 минут.» */
export function choicePhrase({ areas, minutes }: Offered, chosen: readonly string[]): string {
  const size = (some: Offered['areas']) => some.reduce((sum, { items }) => sum + items.length, 0);
  const picked = areas.filter(({ id }) => chosen.includes(id));
  if (picked.length === 0) return 'Пока ничего не выбрано: хватит и одного направления.';
  // Rounded up: better done sooner than promised.
  const time = Math.ceil((size(picked) * minutes) / size(areas));
  const parts = [
    counted(picked.length, ['направление', 'направления', 'направлений']),
    counted(size(picked), ['утверждение', 'утверждения', 'утверждений']),
    `около ${counted(time, ['минуты', 'минут', 'минут'])}`,
  ];
  return `Выбрано: ${parts.join(', ')}.`;
}
