import '../src/adapters/end-with-parent.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostedBackend } from '../src/domain/editor/forms/backend.ts';

const help = `Builds the site into dist/ and tells how many entries were published.

  npm run build
  npm run build -- --outDir /tmp/site    any option of "astro build"
  STRICT=1 npm run build                 fails when an entry has an error
  NOW=2026-11-21T12:00:00Z npm run build the moment the pages are built for
  SITE_URL=https://tutor.example npm run build`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  process.exitCode = await build();
}

async function build(): Promise<number> {
  const settingsError = checkSettings();
  if (settingsError !== undefined) {
    console.error(`Сборка остановлена. ${settingsError}`);
    return 1;
  }
  // One moment for every process of the build; the modules below read it when they are loaded.
  process.env['NOW'] ??= new Date().toISOString();
  const folder = await mkdtemp(join(tmpdir(), 'build-'));
  try {
    const pass = join(folder, 'pass');
    const judged = await judgeContent(pass);
    if (typeof judged === 'string') {
      console.error(`Сборка остановлена. ${judged}.`);
      return 1;
    }
    const { errors, summary } = judged;
    const isStrict = process.env['STRICT'] === '1' && errors.length > 0;
    const code = isStrict ? 1 : await runAstro(pass);
    for (const error of errors) console.error(`Ошибка: ${error}`);
    console.log(summary);
    if (isStrict) console.error('Сборка остановлена: STRICT=1 не пропускает ошибок.');
    return code;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Writes the pass over content/ to a file and keeps in memory only what is printed at the end. A text is the reason why
 * nothing can be built.
 */
async function judgeContent(file: string): Promise<{ errors: string[]; summary: string } | string> {
  const { makeBuildPass, writePass } = await import('../src/adapters/build-pass.ts');
  const { reasonNotToBuild } = await import('../src/adapters/content-pass.ts');
  const { describeFinding } = await import('../src/domain/gate/finding.ts');
  const pass = await makeBuildPass();
  const reason = reasonNotToBuild(pass);
  if (reason !== undefined) return reason;
  await writePass(pass, file);
  const errors = pass.findings.filter(({ severity }) => severity === 'error');
  const published = new Set(
    [...pass.entries.values()].flatMap((group) => [...group.values()].map((entry) => entry.file)),
  );
  const withheld = new Set(errors.map((finding) => finding.file).filter((path) => !published.has(path)));
  return {
    errors: errors.map(describeFinding),
    summary:
      `Записи опубликованы: ${published.size}, отложены: ${withheld.size}. ` +
      `Ошибок: ${errors.length}, предупреждений: ${pass.findings.length - errors.length}.`,
  };
}

function checkSettings(): string | undefined {
  try {
    hostedBackend(process.env);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function runAstro(pass: string): Promise<number> {
  const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
  const child = spawn(process.execPath, [astro, 'build', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CONTENT_PASS: pass },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
