import { parentPort, workerData } from 'node:worker_threads';
import { makeBuildPass, writePass } from '../../src/adapters/build-pass.ts';
import { reasonNotToBuild } from '../../src/adapters/content-pass.ts';
import { describeFinding } from '../../src/domain/gate/finding.ts';

/** What is printed at the end of a build. */
export interface Judged {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly summary: string;
  /** STRICT=1, and there are errors: no pass was written. */
  readonly isStopped: boolean;
}

// A thread of scripts/build.ts: tells the result of the pass or, as a text, why nothing can be built.
parentPort?.postMessage(await judgeContent(workerData));

async function judgeContent(file: string): Promise<Judged | string> {
  const pass = await makeBuildPass();
  const reason = reasonNotToBuild(pass);
  if (reason !== undefined) return reason;
  const errors = pass.findings.filter(({ severity }) => severity === 'error');
  const warnings = pass.findings.filter(({ severity }) => severity !== 'error');
  const isStopped = process.env['STRICT'] === '1' && errors.length > 0;
  if (!isStopped) await writePass(pass, file);
  const published = new Set(
    [...pass.entries.values()].flatMap((group) => [...group.values()].map((entry) => entry.file)),
  );
  const withheld = new Set(errors.map((finding) => finding.file).filter((path) => !published.has(path)));
  return {
    isStopped,
    errors: errors.map(describeFinding),
    warnings: warnings.map(describeFinding),
    summary:
      `Записи опубликованы: ${published.size}, отложены: ${withheld.size}. ` +
      `Ошибок: ${errors.length}, предупреждений: ${warnings.length}.`,
  };
}
