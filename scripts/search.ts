import { parseArgs } from 'node:util';
import { distDir } from '../tests/lib/dist.ts';
import { openSearch } from '../tests/lib/site-search.ts';

const help = `Searches the built site with the code of the browser and explains the rank of each page.

  npm run search -- "билет на выход"
  npm run search -- "jdp" --json      [{url, title, kind, score, why}]
  npm run search -- "овз" --exact     the words as typed: no corrections, no synonyms
  DIST_DIR=/tmp/site npm run search -- "фо"`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, json: { type: 'boolean' }, exact: { type: 'boolean' } },
});
const query = positionals.join(' ');

if (values.help || query === '') {
  console.log(help);
  process.exitCode = values.help ? 0 : 1;
} else {
  const search = await openSearch(distDir);
  const answer = await search.ask(query, { exact: values.exact ?? false });
  const rest = await answer.more(answer.hits.length, 50);
  const hits = [...answer.hits, ...rest].map(({ url, title, kind, score, why }) => ({
    url,
    title,
    kind,
    score: Number(score.toFixed(3)),
    why,
  }));
  if (values.json) console.log(JSON.stringify(hits, null, 2));
  else {
    if (answer.query.changed) console.log(`Показаны результаты для «${answer.query.text}»\n`);
    for (const { url, title, kind, score, why } of hits)
      console.log(`${score.toFixed(3)}  ${title} (${kind})\n       ${url}\n       ${why.join(' · ')}`);
    if (hits.length === 0) console.log('Ничего не найдено.');
  }
}
