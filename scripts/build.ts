import '../src/adapters/end-with-parent.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  const { passContent } = await import('../src/adapters/content-pass.ts');
  const { describeFinding } = await import('../src/domain/gate/finding.ts');
  const { entries, findings } = await passContent();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isStrict = process.env['STRICT'] === '1' && errors.length > 0;
  const code = isStrict ? 1 : await runAstro();

  const published = new Set([...entries.values()].flatMap((group) => [...group.values()].map(({ file }) => file)));
  const withheld = new Set(errors.map(({ file }) => file).filter((file) => !published.has(file)));
  for (const finding of errors) console.error(`Ошибка: ${describeFinding(finding)}`);
  console.log(
    `Записи опубликованы: ${published.size}, отложены: ${withheld.size}. ` +
      `Ошибок: ${errors.length}, предупреждений: ${findings.length - errors.length}.`,
  );
  if (isStrict) console.error('Сборка остановлена: STRICT=1 не пропускает ошибок.');
  return code;
}

function checkSettings(): string | undefined {
  try {
    hostedBackend(process.env);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function runAstro(): Promise<number> {
  const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));
  const child = spawn(process.execPath, [astro, 'build', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
