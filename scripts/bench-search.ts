import { parseArgs } from 'node:util';
import { distDir } from '../tests/lib/dist.ts';
import { isRight, judge, readGolden, reciprocalRank, success } from '../tests/lib/golden.ts';
import { openSearch } from '../tests/lib/site-search.ts';
import { measureCosts } from './bench/search-cost.ts';

const help = `Measures the search of the built site. Quality, on the golden set: success in the first three, mean
reciprocal rank. Cost, in a browser, at 100, 1,000 and 5,000 pages (real ones, then generated ones), compared with
unmodified Pagefind: kB of the first and of a later query, ms from a keystroke to results.

  npm run bench:search
  npm run bench:search -- --quality    without the cost, which takes minutes
  npm run bench:search -- --pages 1000
  npm run bench:search -- --verbose    every query whose page is not the first
  npm run bench:search -- --golden other.yaml`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    quality: { type: 'boolean' },
    pages: { type: 'string', multiple: true, default: ['100', '1000', '5000'] },
    verbose: { type: 'boolean' },
    golden: { type: 'string', default: 'tests/content/golden.yaml' },
  },
});

if (values.help) console.log(help);
else {
  const search = await openSearch(distDir);
  const began = performance.now();
  const judged = await judge(search, await readGolden(values.golden));
  const each = (performance.now() - began) / judged.length;
  for (const wrong of judged.filter((query) => !isRight(query) || (values.verbose && query.place > 1))) {
    console.log(
      `${isRight(wrong) ? '·' : '✗'} ${wrong.habit}: ${wrong.typed} → ${wrong.found.slice(0, 3).join(' ') || 'ничего'} (нужно ${wrong.pages.join(' ') || 'ничего'}, место ${wrong.place})`,
    );
  }
  console.log('\n| Привычка | Запросов | В первых трёх | MRR |\n| --- | --- | --- | --- |');
  for (const [habit, group] of Map.groupBy(judged, ({ habit }) => habit)) {
    console.log(
      `| ${habit} | ${group.length} | ${success(group).toFixed(3)} | ${group.some(({ pages }) => pages.length > 0) ? reciprocalRank(group).toFixed(3) : '—'} |`,
    );
  }
  console.log(`| всего | ${judged.length} | ${success(judged).toFixed(3)} | ${reciprocalRank(judged).toFixed(3)} |`);
  console.log(`\n${each.toFixed(0)} мс на запрос.`);
  if (!values.quality) {
    const costs = await measureCosts(distDir, values.pages.map(Number));
    console.log(
      '\n| Страниц | Поиск | Первый запрос, кБ | Следующий, кБ | От клавиши до ответа, мс |\n| --- | --- | --- | --- | --- |',
    );
    for (const { pages, name, first, next, wait } of costs) {
      console.log(`| ${pages} | ${name} | ${first.toFixed(0)} | ${next.toFixed(0)} | ${wait?.toFixed(0) ?? '—'} |`);
    }
  }
}
