import { attempt, failedFinding } from '../gate/failed.ts';
import type { Finding } from '../gate/finding.ts';
import type { Entry } from '../gate/judge.ts';
import { fieldAt } from '../model/walk.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';
import { cutText } from '../text/characters.ts';
import { repeatsAmong } from './repeats.ts';
import { isSpelledRight, russianWords, type Speller } from './spelling.ts';
import { type TextRun, textsOf } from './texts.ts';
import { typographicFaults } from './typography.ts';

/** The tools and exceptions for the checks of texts. */
export interface TextOptions {
  readonly parse: ParseMarkdown;
  /** The dictionary with the words of content/words.txt. */
  readonly speller: Speller;
  /** Passages misspelt on purpose: the lines of content/misspelt.txt. */
  readonly misspelt: readonly string[];
}

/** What is quoted of a text, in signs: a finding is a line. */
const maxQuote = 200;

/** Names of people are not in the dictionary, and nobody should have to add each of them. */
const isName = (field: string) => /^(?:lastName|firstName|patronymic|authors\..*\.name)$/.test(field);

/**
 * Checks how entries are written: unknown words, errors of typography, runs of six words that two materials share. All
 * findings are warnings; an editor decides.
 */
export function textFindings(entries: readonly Entry[], options: TextOptions): Finding[] {
  const texts = entries.map((entry): EntryTexts => ({ entry, runs: textsOf(entry, options.parse) }));
  const writing = texts.flatMap((text) =>
    attempt(
      () => writingOf(text, options),
      () => [failedFinding(text.entry.file)],
    ),
  );
  return [...writing, ...repetitions(texts)];
}

interface EntryTexts {
  readonly entry: Entry;
  readonly runs: readonly TextRun[];
}

function writingOf({ entry, runs }: EntryTexts, { speller, misspelt }: TextOptions): Finding[] {
  const seen = new Set<string>();
  return runs.flatMap((run) => {
    if (isName(run.field)) return [];
    const text = misspelt.reduce((rest, passage) => rest.replace(passage, ''), run.text);
    const unknown = [...new Set(russianWords(text))].filter(
      (word) => !seen.has(word) && !isSpelledRight(word, speller),
    );
    for (const word of unknown) seen.add(word);
    return [
      ...unknown.map((word) =>
        warn(entry, run, 'spelling', `слова «${word}» нет в словаре`, 'Исправьте его или впишите в content/words.txt'),
      ),
      ...typographicFaults(text).map(({ rule, at }) =>
        warn(entry, run, 'typography', `${rule}: «${cutText(at, maxQuote)}»`, 'Исправьте знак'),
      ),
    ];
  });
}

function repetitions(texts: readonly EntryTexts[]): Finding[] {
  const ofMaterials = texts.filter(({ entry }) => entry.collection === 'materials');
  const materials = new Map(ofMaterials.map(({ entry }) => [entry.file, entry]));
  const named = ofMaterials.map(({ entry, runs }) => ({
    name: entry.file,
    runs: runs.flatMap(({ field, text }) => (/^(?:goal|summary|body)$/.test(field) ? [text] : [])),
  }));
  return repeatsAmong(named, namesIn(texts.map(({ entry }) => entry))).flatMap(
    ({ between: [first, second], words }) => {
      const entry = materials.get(second);
      const run = { field: 'body' };
      const message = `эти слова уже стоят в content/${first}: «${cutText(words, maxQuote)}»`;
      return entry ? [warn(entry, run, 'repetition', message, 'Скажите иначе или сошлитесь на ту запись')] : [];
    },
  );
}

/** Titles and names, which two materials may repeat. */
function namesIn(entries: readonly Entry[]): string[] {
  const keys = new Set(['title', 'name', 'term', 'shortName', 'fullName']);
  return entries.flatMap(({ data }) =>
    Object.entries(data).flatMap(([key, value]) => (keys.has(key) && typeof value === 'string' ? [value] : [])),
  );
}

function warn(
  { file, collection }: Entry,
  { field }: Pick<TextRun, 'field'>,
  code: Finding['code'],
  message: string,
  cure: string,
): Finding {
  const { fields, body } = collections[collection];
  const path = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const label = field === 'body' ? body?.label : fieldAt(fields, path)?.label;
  return { file, field, label, code, message, cure, severity: 'warning' };
}
