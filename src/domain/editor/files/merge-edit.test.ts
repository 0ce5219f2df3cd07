import { describe, expect, it } from 'vitest';
import { mergeEdit } from './merge-edit.ts';

/** An editor that loses backslashes, boxes of lists and the alignment of tables, and has its own sign of emphasis. */
const write = (source: string): string =>
  source
    .replace(/\\([{}<])/g, '$1')
    .replace(/\[[ x]\] /g, '')
    .replace(/:?-+:?(?= \|)/g, '---')
    .replace(/_([^_]+)_/g, '*$1*')
    .trimEnd();

describe('a change made in an editor that loses something', () => {
  it.each([
    ['changes a word, far from what would be lost', 'Дом.\n\n\\{а\\}', 'Сад.\n\n{а}', 'Сад.\n\n\\{а\\}'],
    [
      'changes a word between the signs that would be lost',
      'в \\{группе\\} дети',
      'в {паре} дети',
      'в \\{паре\\} дети',
    ],
    ['changes a word beside', 'дети \\<5 лет', 'дети <6 лет', 'дети \\<6 лет'],
    ['writes before a sign', 'дом\\{а\\}', 'домик{а}', 'домик\\{а\\}'],
    ['changes a word in emphasis', 'это _важно_ знать', 'это *нужно* знать', 'это _нужно_ знать'],
    ['changes a word of a task', '- [ ] раз\n- [x] два', '- раз\n- три', '- [ ] раз\n- [x] три'],
    ['changes a cell', '| а |\n| :-: |\n| б |', '| а |\n| --- |\n| в |', '| а |\n| :-: |\n| в |'],
    ['adds a paragraph', '\\{а\\}\n\nконец', '{а}\n\nновое\n\nконец', '\\{а\\}\n\nновое\n\nконец'],
    ['deletes what would be lost', 'раз \\{а\\} два', 'раз два', 'раз два'],
    ['deletes a paragraph', 'раз\n\n\\{а\\}\n\nдва', 'раз\n\nдва', 'раз\n\nдва'],
    ['changes nothing', '\\{а\\}\n', '{а}', '\\{а\\}\n'],
    ['keeps what the editor writes as it stands', 'раз', 'два', 'два'],
  ])('%s', (_, source, edited, text) => {
    expect(mergeEdit(source, edited, write)).toEqual({ text, lost: [] });
  });

  it('tells what it could not keep, and keeps the rest', () => {
    // An editor that turns every line with a backslash round: its words are not those of the source.
    const turning = (source: string) =>
      source.replace(/^.*\\.*$/gm, (line) => [...line.replaceAll('\\', '')].reverse().join(''));
    const merged = mergeEdit('дом\\сад кот\n\nлес\\поле', 'пёс дасмод\n\nелопсел', turning);
    expect(merged).toEqual({ text: 'пёс дасмод\n\nлес\\поле', lost: ['дом\\сад кот'] });
  });
});
