import { counted } from '../../text/plural.ts';
import { type Questionnaire, topScore } from './questionnaire.ts';

type Counting = Pick<Questionnaire, 'scale' | 'levels' | 'minAnswered' | 'startBelowPercent' | 'worksFrom'>;

/** How to count an area by hand: the same rules as `profileOf`, told for a sheet of paper where nothing was left out. */
export function paperKey(questionnaire: Counting, hasLevel: boolean, items: number): string {
  const { levels, minAnswered, startBelowPercent, worksFrom, scale } = questionnaire;
  if (!hasLevel) {
    return 'Баллы здесь не складывают: начните с утверждения, где ваш ответ ниже всего.';
  }
  const worksLabel = scale.find(({ score }) => score === worksFrom)?.label ?? '';
  const share = (count: number) => Math.ceil((startBelowPercent * topScore(questionnaire) * count) / 100);
  const limits = Array.from({ length: items - minAnswered + 1 }, (_, i) => minAnswered + i)
    .map((count) => `ответов ${count} — меньше ${counted(share(count), ['балла', 'баллов', 'баллов'])}`)
    .join(', ');
  return [
    `Нужно хотя бы ${counted(minAnswered, ['ответ', 'ответа', 'ответов'])} с баллом.`,
    `Каждый ответ «${worksLabel}» или выше — «${levels.works}».`,
    `Иначе сложите баллы; «${levels.start}», если ${limits}; в остальных случаях — «${levels.strengthen}».`,
  ].join(' ');
}
