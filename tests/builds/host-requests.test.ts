import { expect, it } from 'vitest';
import { begin, cardsOf } from './host-walk.ts';
import { hostedCorpus } from './hosted-corpus.ts';

const { hosted, filesOf, open, askedBy } = hostedCorpus();

it('a list of five thousand entries takes five requests at most, the first time and again', async () => {
  const first = await askedBy(() => begin(hosted, '/collections/materials'));
  expect(first).toEqual([expect.stringContaining('recursive=true&pagination=none'), 'POST /api/graphql']);
  expect(await askedBy(() => open('events'))).toHaveLength(1);
  // No tutor stands in the file of the build with a blob id: all are read, a hundred with a request.
  expect(await askedBy(() => open('tutors'))).toHaveLength(5);
  expect(await askedBy(() => open('materials'))).toHaveLength(1);
  expect(await askedBy(() => open('tutors'))).toHaveLength(1);
  expect(hosted.foreign).toEqual([]);
});

it('an entry takes two requests at most', async () => {
  await begin(hosted, '/collections/glossary');
  const fromList = await askedBy(async () => {
    await cardsOf(hosted, 'glossary').nth(3).click();
    await hosted.page.locator('#preview-pane').waitFor();
  });
  expect(fromList).toEqual([expect.stringMatching(/glossary.*\/raw/)]);
  const [path = ''] = filesOf('events');
  const id = path.replace(/^.*\/|\.mdx$/g, '');
  expect(await askedBy(() => begin(hosted, `/collections/events/entries/${id}`))).toHaveLength(2);
});
