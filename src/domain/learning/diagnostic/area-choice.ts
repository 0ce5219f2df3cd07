import { counted } from '../../text/plural.ts';
import type { Questionnaire } from './questionnaire.ts';

type AreasWithTime = Pick<Questionnaire, 'areas' | 'minutes'>;

/** Ids of the areas checked at first: the first two take about five minutes (docs/domain.md#areas-and-statements). */
export function defaultAreas({ areas }: AreasWithTime): string[] {
  return areas.slice(0, 2).map(({ id }) => id);
}

/** The size of the choice: «Выбрано: 2 направления, 10 утверждений, около 5 минут.» */
export function choicePhrase({ areas, minutes }: AreasWithTime, chosen: readonly string[]): string {
  const countStatements = (list: AreasWithTime['areas']) => list.reduce((sum, { items }) => sum + items.length, 0);
  const picked = areas.filter(({ id }) => chosen.includes(id));
  if (picked.length === 0) return 'Пока ничего не выбрано: хватит и одного направления.';
  // Rounded up: it is better to finish early than late.
  const time = Math.ceil((countStatements(picked) * minutes) / countStatements(areas));
  const parts = [
    counted(picked.length, ['направление', 'направления', 'направлений']),
    counted(countStatements(picked), ['утверждение', 'утверждения', 'утверждений']),
    `около ${counted(time, ['минуты', 'минут', 'минут'])}`,
  ];
  return `Выбрано: ${parts.join(', ')}.`;
}
