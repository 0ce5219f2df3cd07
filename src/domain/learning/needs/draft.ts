import * as z from 'zod/mini';
import { grades, knownAnswers, type NeedsForm } from './needs.ts';

const draftSchema = z.object({
  version: z.string().check(z.maxLength(9)),
  grade: z.optional(z.enum(grades)),
  answers: z.record(z.string(), z.array(z.string())),
});

/** A teacher's answers while she gives them, as they lie in her browser. */
export type NeedsDraft = z.infer<typeof draftSchema>;

/** A control of the form, as it is after a change. */
export interface ControlChange {
  readonly name: string;
  readonly value: string;
  /** Absent for a list. */
  readonly checked?: boolean;
}

/** A draft without answers. */
export const emptyDraft = ({ version }: NeedsForm): NeedsDraft => ({ version, answers: {} });

/**
 * Reads the stored text; undefined when it can't be read. What the questionnaire does not ask any more is dropped; the
 * version is the one that was answered.
 */
export function readDraft(text: string | null, form: NeedsForm): NeedsDraft | undefined {
  if (text === null) return emptyDraft(form);
  try {
    const draft = draftSchema.parse(JSON.parse(text));
    return { ...draft, answers: knownAnswers(draft.answers, form) };
  } catch {
    return undefined;
  }
}

/** The draft after a change of one control of the form, `grade` or a question's option. */
export function setDraftValue(draft: NeedsDraft, { version }: NeedsForm, control: ControlChange): NeedsDraft {
  const { grade, ...rest } = { ...draft, version };
  if (control.name === 'grade') {
    const chosen = grades.find((known) => known === control.value);
    return chosen ? { ...rest, grade: chosen } : rest;
  }
  const others = (draft.answers[control.name] ?? []).filter((option) => option !== control.value);
  const answers = { ...draft.answers, [control.name]: control.checked ? [...others, control.value] : others };
  return { ...rest, ...(grade ? { grade } : {}), answers };
}

/** Whether nothing is answered. */
export function isEmptyDraft({ grade, answers }: NeedsDraft): boolean {
  return grade === undefined && Object.values(answers).every((options) => options.length === 0);
}
