import type { Data } from '../../schemas/index.ts';

type DiagnosticData = Data<'diagnostics'>;

/** An abbreviation of the glossary and its meaning, shown under a statement. */
export interface Term {
  readonly abbr: string;
  readonly meaning: string;
}

/** One sentence about the teacher's own lessons. `id` is a code such as FO1. */
export interface Statement
  extends Pick<DiagnosticData['areas'][number]['items'][number], 'id' | 'text' | 'naAllowed' | 'topic'> {
  /** The abbreviations in its text. */
  readonly terms?: readonly Term[];
}

/** Statements that get one result together (docs/domain.md#areas-and-statements). */
export interface Area
  extends Pick<DiagnosticData['areas'][number], 'id' | 'title' | 'topics' | 'hasLevel' | 'captions'> {
  /** The colour of its first topic, one of `topicColours`. */
  readonly colour?: string | undefined;
  readonly items: readonly Statement[];
}

/** The questions and the rules to count them: the data that the page needs before the result. */
export interface Questionnaire
  extends Pick<
    DiagnosticData,
    'version' | 'minutes' | 'scale' | 'minAnswered' | 'startBelowPercent' | 'worksFrom' | 'levels'
  > {
  readonly areas: readonly Area[];
}

/** The three levels of an area, lowest first (docs/domain.md#levels). */
export type Level = keyof DiagnosticData['levels'];

/** A score of the scale, or `na` for «not about me now», which is not counted (docs/domain.md#answer-scale). */
export type Answer = number | 'na';

/** One answer that the form offers. */
export interface AnswerOption {
  readonly answer: Answer;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** The highest score of the scale. */
export function topScore({ scale }: Pick<Questionnaire, 'scale'>): number {
  return Math.max(...scale.flatMap(({ score }) => score ?? []));
}

/** Answers offered for a statement. An area's own captions replace the labels; the hints then no longer fit. */
export function answerOptions(
  { scale }: Pick<Questionnaire, 'scale'>,
  area: Area,
  statement: Statement,
): AnswerOption[] {
  return scale.flatMap(({ score, label, hint }) => {
    if (score === undefined) return statement.naAllowed ? { answer: 'na' as const, label, hint } : [];
    const caption = area.captions[score];
    return caption === undefined ? { answer: score, label, hint } : { answer: score, label: caption };
  });
}

/** Answers offered for an impression; «not about me» only when every statement of the area allows it. */
export function impressionOptions({ scale }: Pick<Questionnaire, 'scale'>, area: Area): AnswerOption[] {
  const naAllowed = area.items.every((item) => item.naAllowed);
  return scale.flatMap(({ score, label, hint }) => {
    if (score === undefined) return naAllowed ? { answer: 'na' as const, label, hint } : [];
    // The hints are about lessons: with captions of the area's own they would be wrong.
    return area.captions.length > 0 ? { answer: score, label } : { answer: score, label, hint };
  });
}

/** The Russian label of an answer to a statement. */
export function answerLabel(questionnaire: Pick<Questionnaire, 'scale'>, area: Area, answer: Answer): string {
  const ownCaption = answer === 'na' ? undefined : area.captions[answer];
  return ownCaption ?? impressionLabel(questionnaire, answer);
}

/** The Russian label of a general impression. */
export function impressionLabel({ scale }: Pick<Questionnaire, 'scale'>, answer: Answer): string {
  return scale.find(({ score }) => (score ?? 'na') === answer)?.label ?? '';
}
