import * as z from 'zod/mini';
import type { Data } from '../../schemas/index.ts';

/** What is asked: topics, children's difficulties, form, place, time; never how well a teacher does. */
export type NeedsForm = Pick<Data<'needs'>, 'version' | 'questions'>;

/** The classes a teacher can name. */
export const grades = ['1', '2', '3', '4'] as const;

const id = z.string().check(z.regex(/^[a-z0-9]{8,32}$/));
const version = z.string().check(z.regex(/^\d{1,4}\.\d{1,4}$/));
const key = z.string().check(z.maxLength(40));

const response = z.object({
  kind: z.literal('tc-needs'),
  version,
  id,
  grade: z.optional(z.enum(grades)),
  answers: z.record(key, z.array(key).check(z.maxLength(60))),
});

const sheet = z.object({
  kind: z.literal('tc-needs-sheet'),
  version,
  id,
  municipality: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The ids of the responses inside, so that one counted twice is seen. No class: municipality or class, never both. */
  responses: z.array(id).check(z.maxLength(5000)),
  sums: z.record(key, z.record(key, z.int().check(z.gte(0), z.lte(5000)))),
});

/** The answers of one teacher, without a name. */
export type Response = z.infer<typeof response>;

/** The sums of a school, on the way to the municipality. */
export type Sheet = z.infer<typeof sheet>;

export type ReadNeeds =
  | { readonly ok: true; readonly item: Response | Sheet }
  | { readonly ok: false; readonly why: string };

/** Reads a teacher's answers or a school's sheet; unknown answers are left out, a contradiction is refused. */
export function readNeeds(value: unknown, form: NeedsForm): ReadNeeds {
  const { success, data } = z.union([response, sheet]).safeParse(value);
  if (!success) return refused('это не ответы на анкету запросов. Попросите прислать файл или ссылку ещё раз');
  if (data.version !== form.version) {
    return refused(`анкета версии ${data.version}, сейчас ${form.version}. Попросите ответить заново`);
  }
  if (data.kind === 'tc-needs') return { ok: true, item: { ...data, answers: knownAnswers(data.answers, form) } };
  const isFalse = Object.values(data.sums).some((sums) => Object.values(sums).some((n) => n > data.responses.length));
  return isFalse
    ? refused('суммы больше числа ответов. Попросите собрать лист школы заново')
    : { ok: true, item: data };
}

function knownAnswers(answers: Response['answers'], { questions }: NeedsForm): Response['answers'] {
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      question.options.map((option) => option.id).filter((option) => answers[question.id]?.includes(option)),
    ]),
  );
}

const refused = (why: string) => ({ ok: false, why }) as const;
