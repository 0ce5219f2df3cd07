import type { Rule } from './catalogue.ts';
import { type AreaResult, lowestFirst, type Profile, type Scored } from './profile.ts';

/** Whether a rule speaks of the whole profile and not of one area. */
function isForProfile({ when }: Rule): boolean {
  return when.startAreasAbove !== undefined;
}

/** Whether the profile meets a rule that speaks of all of it. */
export function holdsForProfile({ when }: Rule, profile: Profile): boolean {
  const starts = profile.filter(({ standing }) => standing === 'start').length;
  return when.startAreasAbove !== undefined && starts > when.startAreasAbove;
}

/** Whether an area meets every condition of a rule. */
export function holdsFor(rule: Rule, result: AreaResult): boolean {
  const { level, item, atMost, atLeast, selfGap, notAboutMe, withoutLevel } = rule.when;
  const { standing, scored, gap } = result;
  if (isForProfile(rule)) return false;
  if (notAboutMe !== (standing === 'not-about-me')) return false;
  if (withoutLevel && standing !== 'without-level') return false;
  if (level !== undefined && standing !== level) return false;
  if (item !== undefined && !scored.some(({ statement }) => statement.id === item)) return false;
  if (atMost !== undefined && concerned(rule, result).length === 0) return false;
  if (atLeast !== undefined && !scored.every(({ score }) => score >= atLeast)) return false;
  return selfGap === undefined || (gap !== undefined && gap >= selfGap);
}

/** The statements that a rule picked out by their score, the lowest first; all of them when it names no score. */
export function concerned({ when: { item, atMost } }: Rule, result: AreaResult): Scored[] {
  return lowestFirst(result).filter(
    ({ statement, score }) =>
      (item === undefined || statement.id === item) && (atMost === undefined || score <= atMost),
  );
}
