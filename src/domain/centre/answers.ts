import { parse } from 'yaml';
import * as z from 'zod';
import { describeFinding, type Finding } from '../gate/finding.ts';
import { russianMessages } from '../model/russian-messages.ts';
import { faultOfSiteUrl } from '../model/site-url.ts';
import { declared } from '../schemas/index.ts';

/** What a new centre is made of. */
export interface Answers {
  /** Fields of the settings, as src/domain/schemas/settings.ts declares them; judged later, as an entry. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The fields of each municipality. */
  readonly municipalities: readonly Readonly<Record<string, unknown>>[];
  /** Variables of a build: SITE_URL and CMS_…, see docs/deploy.md; judged later but for their names. */
  readonly variables: Readonly<Record<string, string>>;
}

const fieldsOf = (collection: 'settings' | 'municipalities') =>
  z.partialRecord(z.enum(Object.keys(declared(collection).fields)), z.unknown());
const variable = z.string().regex(/^(?:SITE_URL|CMS_[A-Z_]+)$/, { error: 'такой переменной нет: SITE_URL или CMS_…' });
const answersSchema = z.strictObject({
  settings: fieldsOf('settings'),
  municipalities: z
    .array(fieldsOf('municipalities'))
    .superRefine((places, { addIssue }) => {
      const twice = namedTwice(places);
      if (twice !== undefined) addIssue({ code: 'custom', message: `«${twice}» названо дважды` });
    })
    .prefault([]),
  // They go into a file of lines: a quotation mark or a line break would begin something else there.
  variables: z
    .record(variable, z.coerce.string().regex(/^[^"\r\n]*$/, { error: 'без кавычек и переноса строки' }))
    .superRefine(({ SITE_URL }, { addIssue }) => {
      const message = faultOfSiteUrl(SITE_URL);
      if (message !== undefined) addIssue({ code: 'custom', path: ['SITE_URL'], message });
    })
    .prefault({}),
});

/** The name of a place that another of the same kind has already, ё or not; undefined when there is none. */
export function namedTwice(places: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  const keys = places.map(({ name, type }) => `${name} ${type}`.toLowerCase().replaceAll('ё', 'е'));
  const twice = keys.findIndex((key, i) => keys.indexOf(key) < i);
  return twice < 0 ? undefined : String(places[twice]?.['name']);
}

/** Reads the text of an answers file. Throws an Error with one Russian line for each fault. */
export function readAnswers(text: string): Answers {
  const { data, error } = answersSchema.safeParse(parseAnswers(text), russianMessages);
  if (error) throw new Error(error.issues.map(describe).join('\n'));
  return data as Answers;
}

function parseAnswers(text: string): unknown {
  try {
    return parse(text, { schema: 'core', maxAliasCount: 0 });
  } catch (error) {
    throw new Error(`Ответы не читаются как YAML: ${(error as Error).message.split('\n')[0]}`);
  }
}

function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? '' : `, ${issue.path.join(', ')}`;
  return `Ответы${place}: ${faultOf(issue)}`;
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `такого поля нет: ${issue.keys.join(', ')}. Поля — в docs/new-centre.md`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  return issue.message;
}

/** A finding of the entries that were made of the answers: their files are not there for who has answered. */
export function describeAnswer(finding: Finding): string {
  const [, part, name] = /^(settings|municipalities)\/(.*)\.yaml$/.exec(finding.file) ?? [];
  if (part === undefined) return `Ошибка: ${describeFinding(finding)}`;
  const where = part === 'settings' ? part : `${part}, ${name}`;
  const field = finding.field === undefined ? '' : `, поле «${finding.label ?? finding.field}» (${finding.field})`;
  return `Ответы, ${where}${field}: ${finding.message}${finding.cure === undefined ? '' : `. ${finding.cure}`}`;
}
