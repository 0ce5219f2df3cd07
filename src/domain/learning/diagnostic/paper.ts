import { counted } from '../../text/plural.ts';
import { type Questionnaire, topScore } from './questionnaire.ts';

type ScoringRules = Pick<Questionnaire, 'scale' | 'levels' | 'minAnswered' | 'startBelowPercent' | 'worksFrom'>;

/** Explains in Russian how to count an area by hand: the rules of `profileOf` for an area with `items` statements. */
export function paperKey(questionnaire: ScoringRules, hasLevel: boolean, items: number): string {
  const { levels, minAnswered, startBelowPercent, worksFrom, scale } = questionnaire;
  if (!hasLevel) {
    return 'Баллы здесь не складывают: начните с утверждения, где ваш ответ ниже всего.';
  }
  const worksLabel = scale.find(({ score }) => score === worksFrom)?.label ?? '';
  const startLimit = (count: number) => Math.ceil((startBelowPercent * topScore(questionnaire) * count) / 100);
  const limits = Array.from({ length: items - minAnswered + 1 }, (_, i) => minAnswered + i)
    .map((count) => `ответов ${count} — меньше ${counted(startLimit(count), ['балла', 'баллов', 'баллов'])}`)
    .join(', ');
  return [
    `Нужно хотя бы ${counted(minAnswered, ['ответ', 'ответа', 'ответов'])} с баллом.`,
    `Каждый ответ «${worksLabel}» или выше — «${levels.works}».`,
    `Иначе сложите баллы; «${levels.start}», если ${limits}; в остальных случаях — «${levels.strengthen}».`,
  ].join(' ');
}
