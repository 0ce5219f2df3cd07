import { passContent } from '../src/adapters/content-pass.ts';
import { difficultiesSection, statementsSection, topicsSection } from './report/coverage.ts';
import { emptySection, orphansSection, readingSection } from './report/gaps.ts';
import type { PublishedEntriesOf } from './report/published.ts';
import { sectionMarkdown } from './report/table.ts';

const help = `Reports what the knowledge base has and lacks: topics, statements of the diagnostic and pupils' difficulties
without an answer, entries without links to them, empty sections, the readability of each text.

  npm run content:report              Markdown tables, in Russian
  npm run content:report -- --json    the same as JSON`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const { entries } = await passContent();
  const published: PublishedEntriesOf = (collection) => [...(entries.get(collection)?.values() ?? [])] as never;
  const sections = [
    topicsSection,
    statementsSection,
    difficultiesSection,
    orphansSection,
    emptySection,
    readingSection,
  ].map((section) => section(published));
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify(sections, null, 2)
      : `# Что есть в базе знаний\n\n${sections.map(sectionMarkdown).join('\n')}`,
  );
}
