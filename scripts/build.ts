import '../src/adapters/end-with-parent.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { hostedBackend } from '../src/domain/editor/forms/backend.ts';
import { faultOfSiteUrl } from '../src/domain/model/site-url.ts';
import type { Judged } from './build/judge.ts';

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
  const pass = join(folder, 'pass');
  // Astro starts and bundles meanwhile. It touches nothing of the last build before the pass is there.
  const astro = startAstro(pass);
  try {
    const judged = await judgeContent(pass);
    if (typeof judged === 'string') {
      console.error(`Сборка остановлена. ${judged}.`);
      return 1;
    }
    const { errors, warnings, summary, isStopped } = judged;
    for (const warning of warnings) console.warn(`Предупреждение: ${warning}`);
    const code = isStopped ? 1 : await endOf(astro);
    for (const error of errors) console.error(`Ошибка: ${error}`);
    console.log(summary);
    if (isStopped) console.error('Сборка остановлена: STRICT=1 не пропускает ошибок.');
    return code;
  } finally {
    astro.kill();
    await rm(folder, { recursive: true });
  }
}

/** Judges content/ in a thread of its own: its memory is free again while Astro works. */
async function judgeContent(pass: string): Promise<Judged | string> {
  const thread = new Worker(new URL('./build/judge.ts', import.meta.url), { workerData: pass });
  const [judged] = await once(thread, 'message');
  await thread.terminate();
  return judged;
}

function checkSettings(): string | undefined {
  try {
    hostedBackend(process.env);
    const fault = faultOfSiteUrl(process.env['SITE_URL']);
    return fault && `SITE_URL: ${fault}`;
  } catch (error) {
    return (error as Error).message;
  }
}

function startAstro(pass: string): ChildProcess {
  const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
  // Most of what a page is made of is soon forgotten: with more room for what is young the rest is copied less often.
  const child = spawn(process.execPath, ['--max-semi-space-size=32', astro, 'build', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      // The bundler's allocator keeps what it has freed, 500 MB to the end of the build.
      MIMALLOC_PURGE_DELAY: '0',
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_PASS: pass,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return child;
}

async function endOf(child: ChildProcess): Promise<number> {
  // It may have ended while the content was judged.
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? 1;
}
