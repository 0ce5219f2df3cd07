import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/adapters/ports.ts';
import { frozenSite } from './frozen-site.ts';

const root = join(import.meta.dirname, '../..');
const parts = [
  ...['src', 'admin', 'public', 'scripts', 'deploy'],
  ...['astro.config.mjs', 'biome.json', 'netlify.toml', 'package.json', 'tsconfig.browser.json', 'tsconfig.json'],
];

/** The result of a command. */
interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/** A copy of this checkout whose files may be changed. It shares packages but not caches. */
export interface Checkout {
  readonly root: string;
  /** Builds the copy into its dist/ as `npm run build` does; gives the exit code and all output. */
  build(settings?: Readonly<Record<string, string>>): Promise<CommandResult>;
  run(script: string, ...args: string[]): Promise<CommandResult>;
  dev(): Promise<{ origin: string; output(): string; stop(): Promise<void> }>;
  /** Replaces text in a file; throws when the text is missing, so that no test passes without its change. */
  edit(path: string, from: string, to: string): void;
  remove(): void;
}

/** Copies the checkout into a temporary folder, with the frozen site as content/. */
export function makeCheckout(): Checkout {
  const copy = mkdtempSync(join(tmpdir(), 'checkout-'));
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  cpSync(frozenSite.content, join(copy, 'content'), { recursive: true });
  linkPackages(join(copy, 'node_modules'));
  return {
    root: copy,
    build: (settings = {}) => ended(run(copy, settings, 'scripts/build.ts')),
    run: (script, ...args) => ended(run(copy, {}, script, ...args)),
    dev: async () => {
      const port = await freePort();
      const { child, output } = run(copy, {}, 'node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port));
      return {
        origin: `http://127.0.0.1:${port}`,
        output,
        stop: async () => {
          child.kill();
          if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        },
      };
    },
    edit: (path, from, to) => {
      const text = readFileSync(join(copy, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no «${from}»`);
      writeFileSync(join(copy, path), text.replace(from, to));
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}

/** Links each package by itself, so that caches beside them stay in the folder. */
export function linkPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(folder, name));
  }
}

async function ended({ child, output }: ReturnType<typeof run>): Promise<CommandResult> {
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
}

function run(
  cwd: string,
  settings: Readonly<Record<string, string>>,
  ...[script = '', ...args]: string[]
): { child: ChildProcess; output: () => string } {
  // Only part of the environment: the test runner sets DEV, MODE and others, which would change the build.
  const { PATH, HOME, TMPDIR, NODE_OPTIONS, TEST_CLOCK } = process.env;
  const env = {
    PATH,
    HOME,
    TMPDIR,
    NODE_OPTIONS,
    TEST_CLOCK,
    NOW: frozenSite.now,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...settings,
  };
  const child = spawn(process.execPath, [join(cwd, script), ...args], { cwd, env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return { child, output: () => printed };
}
