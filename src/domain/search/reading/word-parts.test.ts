import { expect, it } from 'vitest';
import type { Lexicon } from '../format/lexicon.ts';
import { filesAhead } from './word-parts.ts';

const part = (from: string, to: string) => ({ from, to, file: `index/${from}.pf_index` });
const lexicon = {
  entries: [],
  names: [],
  pages: 3,
  parts: { starts: ['ба', 'ке'], files: ['words/1.txt', 'words/2.txt'] },
  index: {
    contents: { pages: [], parts: [part('билет', 'класс'), part('ковер', 'урок')], filters: {}, fields: [] },
    date: '',
    title: '',
  },
} satisfies Lexicon;

it.each([
  ['Билет', ['words/1.txt', 'index/билет.pf_index']],
  ['билет на выход', ['words/1.txt', 'index/билет.pf_index']],
  ['билет урока', ['words/1.txt', 'words/2.txt', 'index/билет.pf_index', 'index/ковер.pf_index']],
  // Written with ё and й as people do; short words say little.
  ['ковёр по', ['words/2.txt', 'index/ковер.pf_index']],
  ['яблоко', ['words/2.txt']],
  ['абак', []],
  ['', []],
])('«%s» needs %j', (typed, files) => expect(filesAhead(typed, lexicon)).toEqual(files));
