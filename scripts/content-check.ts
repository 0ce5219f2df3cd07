import { contentDir, passContent, reasonNotToBuild } from '../src/adapters/content-pass.ts';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { openSpeller, readWordLists } from '../src/adapters/proofreading.ts';
import { baseFindings } from '../src/domain/content-checks/base/base-findings.ts';
import { textFindings } from '../src/domain/content-checks/text-findings.ts';
import { describeFinding } from '../src/domain/gate/finding.ts';

const help = `Checks every entry under content/ and prints what is wrong, one line each, in Russian.
Errors keep an entry or a part of it off the site. Warnings do not: among them are unknown words
(content/words.txt lists those that are right), faults of typography, words that two materials share, and what a
methodist would ask about: no class, few entries for a statement, «не…, а…» too often.

  npm run check:content              for people
  npm run check:content -- --json    the findings as JSON

Exits with 1 when there is an error; warnings alone exit with 0.`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const { findings: found, entries } = await passContent();
  const { words, misspelt } = await readWordLists(contentDir);
  const published = [...entries.values()].flatMap((group) => [...group.values()]);
  const options = { parse: parseMarkdown, speller: openSpeller(words), misspelt };
  const findings = [...found, ...textFindings(published, options), ...baseFindings(published, parseMarkdown)];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(findings, null, 2));
  } else {
    for (const finding of findings) {
      console.log(`${finding.severity === 'error' ? 'Ошибка' : 'Внимание'}: ${describeFinding(finding)}`);
    }
    console.log(`Записей: ${published.length}. Ошибок: ${errors}. Предупреждений: ${findings.length - errors}.`);
  }
  const reason = reasonNotToBuild({ entries });
  if (reason !== undefined) console.error(`Ошибка: ${reason}.`);
  process.exitCode = errors > 0 || reason !== undefined ? 1 : 0;
}
