import { upperFirst } from '../../text/case.ts';
import { materialKinds, otherKinds } from '../../vocabulary/kinds.ts';
import { subjects } from '../../vocabulary/subjects.ts';
import { familyOf } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';

/** Filters inferred from the words of a query: grades, subjects, kinds. Values are those of the index. */
export interface InferredFilters {
  readonly grade: readonly string[];
  readonly subject: readonly string[];
  readonly kind: readonly string[];
}

// These say little beside another word: half of the site is about children, and a question says what one wants to do.
const noise = `скачать бесплатно бесплатный шаблон материал посоветуйте помогите онлайн ученик дети ребенок школьник
  делать сделать взять найти дать давать задать задавать начать начинать провести проводить организовать составить
  заполнить выбрать подготовить подготовиться работать помочь помогать научить учить учиться научиться объяснить
  развивать вести использовать применять применить узнать отличается получить оформить написать придумать создать разработать
  сказать говорить идти подобрать подойдет подойдут подходит стать хороший быстро правильно интересно легко просто понятно`;
const common = 'урок учитель педагог тема';
const ordinals: Readonly<Record<string, string>> = { перв: '1', втор: '2', трет: '3', четверт: '4' };

// «Памятка» filters by kind only as the first or last word; not in «к тьютору», «после приёма», «свой приём на сайт».
const before = new Set('без для за из к ко на о об от перед по под после при про с со у'.split(' '));

function asksForKind(words: readonly string[], roles: readonly Role[], from: number, to: number): boolean {
  const isSaying = (word: string, i: number) =>
    !isStopWord(word) && !['noise', 'grade', 'subject'].includes(roles[i] ?? 'word');
  const [first, last] = [words.findIndex(isSaying), words.findLastIndex(isSaying)];
  return (from <= first || to > last) && !before.has(words[from - 1] ?? '');
}

type Phrase = readonly [families: readonly string[], value: string];

function phrasesOf(table: Readonly<Record<string, readonly string[]>>): Phrase[] {
  const all = Object.entries(table).flatMap(([value, names]) =>
    names.map((name): Phrase => [name.replaceAll('-', '').split(' ').map(familyOf), upperFirst(value)]),
  );
  return all.sort(([a], [b]) => b.length - a.length);
}

const subjectPhrases = phrasesOf(subjects);
const kindPhrases = phrasesOf({ ...materialKinds, ...otherKinds });
const noiseFamilies = new Set(noise.split(/\s+/).map(familyOf));
const commonFamilies = new Set(common.split(' ').map(familyOf));

const filterFamilies = new Set([...subjectPhrases, ...kindPhrases].flatMap(([families]) => families));

/** Whether a word names grades, subjects or kinds: «окруж», «кл», «литчтение», «второй». */
export function isFilterWord(word: string): boolean {
  return filterFamilies.has(familyOf(word)) || /^(?:кл|класс(?:а|е|у|ы|ов|ом|ах|ам)?|[1-4]кл.*)$/.test(word);
}

/** The role of each word of a query. `noise` counts when nothing better is left, `common` beside one better word. */
export type Role = 'word' | 'grade' | 'subject' | 'kind' | 'common' | 'noise';

/** Infers filters from a query and says for each word whether it belongs to one. */
export function inferFilters(words: readonly string[]): { inferred: InferredFilters; roles: Role[] } {
  const roles = words.map((word): Role => {
    const family = familyOf(word);
    return noiseFamilies.has(family) ? 'noise' : commonFamilies.has(family) ? 'common' : 'word';
  });
  const families = words.map(familyOf);
  const take = (phrases: readonly Phrase[], role: Role) => {
    const values: string[] = [];
    for (const [phrase, value] of phrases) {
      const at = families.findIndex((_, i) =>
        phrase.every((family, j) => families[i + j] === family && roles[i + j] !== role),
      );
      if (at < 0 || (role === 'kind' && !asksForKind(words, roles, at, at + phrase.length))) continue;
      values.push(value);
      for (let i = at; i < at + phrase.length; i += 1) roles[i] = role;
    }
    return [...new Set(values)];
  };
  const grade = words.flatMap((word, i) => {
    const next = words[i + 1] ?? '';
    const isClass = /^(?:класс(?:а|е|у|ы|ов|ом|ах|ам)?|кл)$/.test(next);
    const ordinal = Object.entries(ordinals).find(([start]) => word.startsWith(start))?.[1];
    const joined =
      /^([1-4])(?:й|го|м)?(?:кл|класс)/.exec(word)?.[1] ?? (/^[а-я]{4,6}кла(?:сс|ш)/.test(word) ? ordinal : undefined);
    const value = joined ?? (isClass ? (/^([1-4])(?:й|го|м|ем|ом)?$/.exec(word)?.[1] ?? ordinal) : undefined);
    if (value === undefined) return [];
    roles[i] = 'grade';
    if (joined === undefined) roles[i + 1] = 'grade';
    return [value];
  });
  return { inferred: { grade, subject: take(subjectPhrases, 'subject'), kind: take(kindPhrases, 'kind') }, roles };
}
