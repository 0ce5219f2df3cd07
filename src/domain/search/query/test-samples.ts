import type { LexiconEntry } from '../format/lexicon.ts';
import { encodeParts, Vocabulary } from '../language/vocabulary.ts';
import { familiesIn } from '../language/word-list.ts';
import { NameBook } from './name-book.ts';
import { PhraseBook } from './phrase-book.ts';
import type { Knowledge } from './token.ts';

const term = (title: string, abbr: string[], also: string[]): LexiconEntry => ({
  id: title,
  title,
  isTerm: true,
  abbr,
  also,
});
const book = new PhraseBook([
  term('Формирующее оценивание', ['ФО'], ['формативное']),
  term('Психолого-педагогический консилиум', ['ППк'], ['консилиум']),
  term('Программа повышения квалификации', ['ППК'], []),
  term('Билет на выход', [], ['выходной билет', 'exit ticket']),
  term('Инсерт', [], ['insert', 'пометки на полях']),
  term('Образовательная организация', ['ОО'], ['школа']),
  term('Рубрика', [], ['оценочная таблица']),
  term('Профессиональное обучающееся сообщество', ['ПОС'], []),
]);
/** Names of people and places. */
export const names = new NameBook([
  { id: 'yolkina', titles: ['Ёлкина Марина Андреевна'] },
  { id: 'pereslavl', titles: ['Переславль-Залесский', 'Переславль'] },
  { id: 'prudov', titles: ['Прудовский', 'Прудов'] },
  { id: 'school', titles: ['СШ № 18', 'Средняя школа № 18'] },
]);
const pages = [
  'Формирующее оценивание и чтение: кластер, синквейн, инсерт. Последний раз посмотрели тему и температуру.',
  'Как оценить чтение без отметки. Тьютор и тьюторы в школе. Школа и школы. Окружающий мир.',
  'Со-бытийность, школа, билет на выход, рубрика, консилиум, программа, квалификации, повышения, критическое мышление.',
  'Школы и школьный тьютор. Одарённые дети не понимают прочитанного.',
];

/** A vocabulary of these pages, all of it at hand. */
function vocabularyOf(texts: readonly string[]): Vocabulary {
  const parts = encodeParts(familiesIn([...texts, ...Array.from({ length: 20 }, () => 'школа')]), 200);
  const vocabulary = new Vocabulary(parts.map(({ start }) => start));
  for (const [i, { text }] of parts.entries()) vocabulary.add(i, text);
  return vocabulary;
}

/** What a small site knows. */
export const knowledge: Knowledge = {
  book,
  vocabulary: vocabularyOf(pages),
  isName: (word: string) => names.has(word),
};
