import { describe, expect, it } from 'vitest';
import { readTag, writeTag } from './grammar.ts';

describe('readTag', () => {
  it.each([
    ['<Callout kind="try">', { name: 'Callout', form: 'open', attributes: { kind: 'try' } }],
    ['<Technique id="insert" />', { name: 'Technique', form: 'alone', attributes: { id: 'insert' } }],
    ['<Technique id="insert"/>', { name: 'Technique', form: 'alone', attributes: { id: 'insert' } }],
    ['</Callout>', { name: 'Callout', form: 'close', attributes: {} }],
    ['<Steps>', { name: 'Steps', form: 'open', attributes: {} }],
    [
      '<Sheet title="«Кот» &amp; &quot;пёс&quot;">',
      { name: 'Sheet', form: 'open', attributes: { title: '«Кот» & "пёс"' } },
    ],
  ])('reads %s', (line, tag) => {
    expect(readTag(line)).toEqual(tag);
  });

  it.each([
    '<5 учеников',
    '<div>',
    '<Callout kind={try}>',
    '<Callout kind=try>',
    '<Callout kind="try"> и текст',
    '<!-- заметка -->',
    '{группа}',
    '',
  ])('leaves «%s» alone', (line) => {
    expect(readTag(line)).toBeUndefined();
  });
});

describe('writeTag', () => {
  it('writes back what was read, whatever the value holds', () => {
    const tag = { name: 'Sheet', form: 'open', attributes: { title: 'а < б & "в" &lt;' } } as const;
    expect(readTag(writeTag(tag))).toEqual(tag);
  });
});
