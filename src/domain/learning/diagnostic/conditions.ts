import type { Rule } from './catalogue.ts';
import { type AreaResult, lowestFirst, type Profile, type ScoredStatement } from './profile.ts';

/** Whether a rule is about the whole profile and not about one area. */
function isForProfile({ when }: Rule): boolean {
  return when.startAreasAbove !== undefined;
}

/** Whether the profile meets a rule about the whole profile; false for a rule about one area. */
export function matchesProfile({ when }: Rule, profile: Profile): boolean {
  const starts = profile.filter(({ status }) => status === 'start').length;
  return when.startAreasAbove !== undefined && starts > when.startAreasAbove;
}

/** Whether an area meets every condition of a rule (docs/domain.md#recommendation-rules). */
export function matchesArea(rule: Rule, result: AreaResult): boolean {
  const { level, item, atMost, atLeast, selfGap, notAboutMe, withoutLevel } = rule.when;
  const { status, scored, gap } = result;
  if (isForProfile(rule)) return false;
  if (notAboutMe !== (status === 'not-about-me')) return false;
  if (withoutLevel && status !== 'without-level') return false;
  if (level !== undefined && status !== level) return false;
  if (item !== undefined && !scored.some(({ statement }) => statement.id === item)) return false;
  if (atMost !== undefined && matchingStatements(rule, result).length === 0) return false;
  if (atLeast !== undefined && !scored.every(({ score }) => score >= atLeast)) return false;
  return selfGap === undefined || (gap !== undefined && gap >= selfGap);
}

/** The answered statements within the rule's `item` and `atMost`, the lowest score first. */
export function matchingStatements({ when: { item, atMost } }: Rule, result: AreaResult): ScoredStatement[] {
  return lowestFirst(result).filter(
    ({ statement, score }) =>
      (item === undefined || statement.id === item) && (atMost === undefined || score <= atMost),
  );
}
