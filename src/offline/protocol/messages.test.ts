import { expect, it } from 'vitest';
import { parseSyncRequest } from './messages.ts';

it.each([
  ['a list', { list: 'plans', paths: ['/priemy/a/'] }, { list: 'plans', paths: ['/priemy/a/'] }],
  ['an empty list', { list: 'shelf', paths: [] }, { list: 'shelf', paths: [] }],
  ['an unknown list', { list: 'toString', paths: [] }, undefined],
  ['paths that are none', { list: 'shelf', paths: [1] }, undefined],
  ['no paths', { list: 'shelf' }, undefined],
  ['nothing', null, undefined],
  ['a text', 'shelf', undefined],
])('%s', (_, message, request) => {
  expect(parseSyncRequest(message)).toEqual(request);
});
