import { codeChecks, contentChecks, runChecks } from './lib/checks.ts';

const help = `Checks types, lint and content in under a minute; exits with 1 when anything is wrong.

  npm run check`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const outcomes = await runChecks([...codeChecks, ...contentChecks]);
  const failed = outcomes.filter(({ ok }) => !ok).length;
  console.log(failed === 0 ? 'Всё в порядке.' : `Не прошли проверки: ${failed} из ${outcomes.length}.`);
  process.exitCode = failed > 0 ? 1 : 0;
}
