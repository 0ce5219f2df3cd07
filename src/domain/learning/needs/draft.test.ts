import { expect, it } from 'vitest';
import { emptyDraft, isEmptyDraft, readDraft, setDraftValue } from './draft.ts';
import type { NeedsForm } from './needs.ts';

const question = (id: string, ...options: string[]) => ({
  id,
  about: 'темы' as const,
  text: id,
  options: options.map((option) => ({ id: option, text: option })),
});
const form = {
  version: '1.1',
  questions: [question('temy', 'a', 'b'), question('vremya', 'c')],
} as unknown as NeedsForm;

it.each([
  ['nothing', null, { version: '1.1', answers: {} }],
  [
    'answers',
    '{"version":"1.1","grade":"2","answers":{"temy":["b"]}}',
    { version: '1.1', grade: '2', answers: { temy: ['b'], vremya: [] } },
  ],
  [
    'of another version',
    '{"version":"1.0","answers":{"temy":["a"]}}',
    { version: '1.0', answers: { temy: ['a'], vremya: [] } },
  ],
  [
    'what is not asked',
    '{"version":"1.1","answers":{"temy":["x","a"],"y":["a"]}}',
    { version: '1.1', answers: { temy: ['a'], vremya: [] } },
  ],
  ['half a record', '{"version":"1.1","answ', undefined],
  ['another record', '[1]', undefined],
  ['a class that is none', '{"version":"1.1","grade":"12","answers":{}}', undefined],
  ['answers that are none', '{"version":"1.1","answers":{"temy":"a"}}', undefined],
])('%s is read', (_, text, draft) => {
  expect(readDraft(text, form)).toEqual(draft);
});

it('takes one change after another, and knows when nothing is left', () => {
  const ticked = setDraftValue({ version: '1.0', answers: {} }, form, { name: 'temy', value: 'a', checked: true });
  expect(ticked).toEqual({ version: '1.1', answers: { temy: ['a'] } });
  const graded = setDraftValue(ticked, form, { name: 'grade', value: '3' });
  expect(graded).toEqual({ version: '1.1', grade: '3', answers: { temy: ['a'] } });
  expect(readDraft(JSON.stringify(graded), form)?.answers['temy']).toEqual(['a']);
  const unticked = setDraftValue(graded, form, { name: 'temy', value: 'a', checked: false });
  expect(isEmptyDraft(unticked)).toBe(false);
  expect(isEmptyDraft(setDraftValue(unticked, form, { name: 'grade', value: '' }))).toBe(true);
  expect(isEmptyDraft(emptyDraft(form))).toBe(true);
});
