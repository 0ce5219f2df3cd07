import * as z from 'zod/mini';
import type { Data } from '../../schemas/index.ts';

/** The questionnaire: topics, children's difficulties, form, place, time. It never asks how well a teacher works. */
export type NeedsForm = Pick<Data<'needs'>, 'version' | 'questions'>;

/** The classes of primary school that a teacher can choose. */
export const grades = ['1', '2', '3', '4'] as const;

const id = z.string().check(z.regex(/^[a-z0-9]{8,32}$/));
const version = z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/));
const key = z.string().check(z.maxLength(40));

const responseSchema = z.object({
  kind: z.literal('tc-needs'),
  version,
  id,
  grade: z.optional(z.enum(grades)),
  answers: z.record(key, z.array(key).check(z.maxLength(60))),
});

const sheetSchema = z.object({
  kind: z.literal('tc-needs-sheet'),
  version,
  id,
  municipality: z.string().check(z.minLength(1), z.maxLength(100)),
  /**
   * Ids of the responses, to notice one that is counted twice. A sheet has no class: with municipality and class
   * together a colleague could be recognised (docs/domain.md#small-groups).
   */
  responses: z.array(id).check(z.maxLength(5000)),
  sums: z.record(key, z.record(key, z.int().check(z.gte(0), z.lte(5000)))),
});

/** The answers of one teacher, without a name. */
export type NeedsResponse = z.infer<typeof responseSchema>;

/** The sums of one school, to be sent to the municipality: sums by question id and option id. */
export type SchoolSheet = z.infer<typeof sheetSchema>;

/** A valid item, or the reason in Russian why it is not valid. */
export type NeedsParseResult =
  | { readonly ok: true; readonly item: NeedsResponse | SchoolSheet }
  | { readonly ok: false; readonly message: string };

/** Checks a teacher's answers or a school's sheet. Unknown options are dropped; sums above the count are an error. */
export function parseNeeds(value: unknown, form: NeedsForm): NeedsParseResult {
  const { success, data } = z.union([responseSchema, sheetSchema]).safeParse(value);
  if (!success) return failure('это не ответы на анкету запросов. Попросите прислать файл или ссылку ещё раз');
  if (data.version !== form.version) {
    return failure(`анкета версии ${data.version}, сейчас ${form.version}. Попросите ответить заново`);
  }
  if (data.kind === 'tc-needs') return { ok: true, item: { ...data, answers: knownAnswers(data.answers, form) } };
  const isInconsistent = Object.values(data.sums).some((sums) =>
    Object.values(sums).some((n) => n > data.responses.length),
  );
  return isInconsistent
    ? failure('суммы больше числа ответов. Попросите собрать лист школы заново')
    : { ok: true, item: data };
}

/** The answers that the questionnaire asks for; all others are dropped. */
export function knownAnswers(answers: NeedsResponse['answers'], { questions }: NeedsForm): NeedsResponse['answers'] {
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      question.options.map((option) => option.id).filter((option) => answers[question.id]?.includes(option)),
    ]),
  );
}

const failure = (message: string) => ({ ok: false, message }) as const;
