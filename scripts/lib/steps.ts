import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { compileCache } from '../../tests/lib/frozen-site.ts';

const root = join(import.meta.dirname, '../..');

/** A command that succeeds or fails by its exit code. */
export interface Step {
  readonly name: string;
  /** A script of this repository or of node_modules and its arguments, run with the same Node. */
  readonly run: readonly [script: string, ...args: string[]];
  /** Additional environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the output goes directly to the terminal; otherwise it is collected. */
  readonly inheritOutput?: boolean;
  /** What lasts longer hangs, and is ended; an hour when none is given. */
  readonly minutes?: number;
}

/** The result of a step; `output` has both standard streams. */
export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** Runs a step. Never rejects: an error gives `ok: false`, and so does a step that has to be ended. */
export function runStep({
  name,
  run: [script, ...args],
  env = {},
  inheritOutput = false,
  minutes = 60,
}: Step): Promise<StepResult> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env, ...env },
    stdio: ['ignore', inheritOutput ? 'inherit' : 'pipe', inheritOutput ? 'inherit' : 'pipe'],
  });
  let output = '';
  const append = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', append);
  child.stderr?.on('data', append);
  return new Promise((resolve) => {
    const finish = (ok: boolean) => resolve({ name, ok, output, seconds: (performance.now() - start) / 1000 });
    child.on('error', (error) => {
      output += String(error);
      finish(false);
    });
    child.on('close', (code, signal) => {
      if (signal) output += `\nПрервано (${signal})`;
      finish(code === 0);
    });
  });
}

/** A summary line: «✓ Типы, 12,3 с». */
export function summaryLine({ name, ok, seconds }: StepResult): string {
  return `${ok ? '✓' : '✗'} ${name}, ${seconds.toFixed(1).replace('.', ',')} с`;
}
