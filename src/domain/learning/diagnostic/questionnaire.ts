import type { Data } from '../../schemas/index.ts';

type Source = Data<'diagnostics'>;

/** A term of the glossary, explained on the spot. */
export interface Term {
  readonly abbr: string;
  readonly meaning: string;
}

/** A statement. */
export interface Statement
  extends Pick<Source['areas'][number]['items'][number], 'id' | 'text' | 'naAllowed' | 'topic'> {
  /** The abbreviations in its text. */
  readonly terms?: readonly Term[];
}

/** An area: statements that belong together. */
export interface Area extends Pick<Source['areas'][number], 'id' | 'title' | 'topics' | 'hasLevel' | 'captions'> {
  /** The colour of its first topic, see topicColours. */
  readonly colour?: string | undefined;
  readonly items: readonly Statement[];
}

/** What is asked and how it is counted: all that the page needs before the result. */
export interface Questionnaire
  extends Pick<Source, 'version' | 'minutes' | 'scale' | 'minAnswered' | 'startBelowPercent' | 'worksFrom' | 'levels'> {
  readonly areas: readonly Area[];
}

/** The three levels of an area, lowest first (docs/domain.md#levels). */
export type Level = keyof Source['levels'];

/** An answer: the score of a step of the scale, or «not about me now», which is not counted. */
export type Answer = number | 'na';

/** A choice as it is offered. */
export interface Choice {
  readonly answer: Answer;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** The highest score of the scale. */
export function topScore({ scale }: Pick<Questionnaire, 'scale'>): number {
  return Math.max(...scale.flatMap(({ score }) => score ?? []));
}

/** The choices for a statement; an area's own captions replace the labels and leave out hints that no longer fit. */
export function choicesFor({ scale }: Pick<Questionnaire, 'scale'>, area: Area, statement: Statement): Choice[] {
  return scale.flatMap(({ score, label, hint }) => {
    if (score === undefined) return statement.naAllowed ? { answer: 'na' as const, label, hint } : [];
    const caption = area.captions[score];
    return caption === undefined ? { answer: score, label, hint } : { answer: score, label: caption };
  });
}

/** The choices for the general impression of an area; «not about me» only where it is allowed for every statement. */
export function impressionsOf({ scale }: Pick<Questionnaire, 'scale'>, area: Area): Choice[] {
  const naAllowed = area.items.every((item) => item.naAllowed);
  return scale.flatMap(({ score, label, hint }) => {
    if (score === undefined) return naAllowed ? { answer: 'na' as const, label, hint } : [];
    // The hints speak of lessons; where the steps have captions of their own, they would mislead.
    return area.captions.length > 0 ? { answer: score, label } : { answer: score, label, hint };
  });
}

/** The words of an answer to a statement. */
export function labelOf(questionnaire: Pick<Questionnaire, 'scale'>, area: Area, answer: Answer): string {
  const own = answer === 'na' ? undefined : area.captions[answer];
  return own ?? impressionLabel(questionnaire, answer);
}

/** The words of a general impression. */
export function impressionLabel({ scale }: Pick<Questionnaire, 'scale'>, answer: Answer): string {
  return scale.find(({ score }) => (score ?? 'na') === answer)?.label ?? '';
}
