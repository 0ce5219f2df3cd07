import { expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import type { Entry } from '../gate/judge.ts';
import { textFindings } from './text-findings.ts';

const options = { parse: parseMarkdown, speller: { correct: (word: string) => word !== 'ит' }, misspelt: [] };

function findingsOf(answer: string): string[] {
  const data = { question: 'Что?', answer };
  const entry = { file: 'faq/a.yaml', collection: 'faq', id: 'a', data, body: '' } as unknown as Entry;
  return textFindings([entry], options).map(({ message }) => message);
}

it('an unknown word is told once of an entry, however often it stands there', () => {
  expect(findingsOf('Тут ит и ит.\n\nИ там ит.')).toEqual(['слова «ит» нет в словаре']);
});

it('a finding is a line: what it quotes is cut', () => {
  const [message = ''] = findingsOf(`Слово${' '.repeat(50_000)}слово.`);
  expect(message).toMatch(/^два пробела/);
  expect(message.length).toBeLessThan(300);
});
