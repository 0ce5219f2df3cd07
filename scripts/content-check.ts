import { passContent } from '../src/adapters/content-pass.ts';
import { describeFinding } from '../src/domain/gate/finding.ts';

const help = `Checks every entry under content/ and prints what is wrong, one line each, in Russian.

  npm run check:content              for people
  npm run check:content -- --json    the findings as JSON

Exits with 1 when there is an error; warnings alone exit with 0.`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const { findings, entries } = await passContent();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(findings, null, 2));
  } else {
    for (const finding of findings) {
      console.log(`${finding.severity === 'error' ? 'Ошибка' : 'Внимание'}: ${describeFinding(finding)}`);
    }
    const total = [...entries.values()].reduce((sum, group) => sum + group.size, 0);
    console.log(`Записей: ${total}. Ошибок: ${errors}. Предупреждений: ${findings.length - errors}.`);
  }
  process.exitCode = errors > 0 ? 1 : 0;
}
