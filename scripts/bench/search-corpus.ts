import type { HtmlPage } from '../../src/adapters/search-files.ts';
import type { Entry } from '../../src/domain/gate/judge.ts';
import type { Data } from '../../src/domain/schemas/index.ts';
import type { PublishedEntries } from '../../src/domain/search/indexing/facts.ts';
import { escapeHtml } from '../../src/domain/text/escape.ts';

const syllables = 'ба ве ги до жу за ки ла ме но пра ре си та ту фо ха ци че шо ща вро гло дре кле мно сво тра'.split(
  ' ',
);
const suffixes = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'];
const pageWords = 350;
const newWords = 0.009;
const rareWords = 0.06;

/** Pseudo-random numbers from 0 to 1, the same in every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Generates materials from sentences of real ones, with one word in sixteen replaced by a rare word. New words keep
 * coming, about three a page, as in real text, so that the index and the vocabulary grow with the site.
 */
export function* inventPages(
  count: number,
  texts: readonly string[],
): Generator<{ html: HtmlPage; entry: Entry<'materials'> }> {
  const random = seededRandom(20_261_121);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .filter((text) => text.length > 30 && text.length < 300);
  const rare: string[] = [];
  const rareWord = (): string => {
    if (rare.length === 0 || random() < newWords / rareWords)
      rare.push(Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick(syllables)).join(''));
    // A square makes some rare words less rare than others.
    return (rare[Math.floor(rare.length * random() ** 2)] ?? '') + pick(suffixes);
  };
  const randomSentence = () =>
    pick(sentences).replace(/[а-яё]{5,}/g, (word) => (random() < rareWords ? rareWord() : word));
  for (let i = 0; i < count; i += 1) {
    const title = randomSentence()
      .split(/\s+/)
      .slice(0, 6)
      .join(' ')
      .replace(/[.,:;!?]$/, '');
    const parts: string[] = [];
    for (let words = 0; words < pageWords; ) {
      const paragraph = [randomSentence(), randomSentence(), randomSentence()].join(' ');
      words += paragraph.split(' ').length;
      parts.push(
        `${parts.length % 3 === 0 ? `<h2 id="r-${parts.length}">${escapeHtml(randomSentence().slice(0, 40))}</h2>` : ''}<p>${escapeHtml(paragraph)}</p>`,
      );
    }
    const id = `proba-${i}`;
    const content = `<!doctype html><html lang="ru"><head><title>${escapeHtml(title)}</title></head><body><main data-pagefind-body><h1>${escapeHtml(title)}</h1>${parts.join('')}</main></body></html>`;
    yield {
      html: { url: `/materialy/${id}/`, content },
      entry: {
        ...pattern,
        id,
        data: { ...pattern.data, title, summary: randomSentence().slice(0, 200), grades: [pick(['1', '2', '3', '4'])] },
      },
    };
  }
}

const data = {
  title: '',
  summary: '',
  kind: 'памятка',
  topics: [],
  grades: [],
  subjects: ['математика'],
  pupilDifficulties: [],
  aliases: [],
  publishedOn: '2026-11-20',
};
const pattern = {
  collection: 'materials',
  file: '',
  id: '',
  data: data as unknown as Data<'materials'>,
  body: '',
} as unknown as Entry<'materials'>;

/** Adds materials to the published entries. */
export function withMaterials(published: PublishedEntries, materials: readonly Entry<'materials'>[]): PublishedEntries {
  const all = new Map(published);
  all.set(
    'materials',
    new Map([...(published.get('materials') ?? []), ...materials.map((entry) => [entry.id, entry] as const)]),
  );
  return all;
}
