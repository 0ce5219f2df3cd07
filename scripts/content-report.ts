import { passContent } from '../src/adapters/content-pass.ts';
import { difficultiesSection, statementsSection, topicsSection } from './report/coverage.ts';
import { emptySection, orphansSection, readingSection } from './report/gaps.ts';
import type { Holdings } from './report/holdings.ts';
import { markdownOf } from './report/table.ts';

const help = `Tells what the knowledge base holds and what it lacks: topics, statements of the diagnostic and pupils'
difficulties without an answer, entries that nothing links to, empty sections, how hard each text is to read.

  npm run content:report              Markdown tables, in Russian
  npm run content:report -- --json    the same as JSON`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const { entries } = await passContent();
  const of: Holdings = (collection) => [...(entries.get(collection)?.values() ?? [])] as never;
  const sections = [
    topicsSection,
    statementsSection,
    difficultiesSection,
    orphansSection,
    emptySection,
    readingSection,
  ].map((section) => section(of));
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify(sections, null, 2)
      : `# Что есть в базе знаний\n\n${sections.map(markdownOf).join('\n')}`,
  );
}
