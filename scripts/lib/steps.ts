import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A command that is right or wrong by its exit code. */
export interface Step {
  readonly name: string;
  /** A script of this repository or of node_modules, and its arguments; run with this same Node. */
  readonly run: readonly [script: string, ...args: string[]];
  /** Variables besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the output goes straight to the terminal instead of being kept. */
  readonly aloud?: boolean;
}

/** How a step ended. */
export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** Runs one step to its end; a step never throws. */
export function runStep({ name, run: [script, ...args], env = {}, aloud = false }: Step): Promise<Outcome> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((done) => {
    const end = (ok: boolean) => done({ name, ok, output, seconds: (performance.now() - began) / 1000 });
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** One line of a summary: «✓ Типы, 12,3 с». */
export function lineOf({ name, ok, seconds }: Outcome): string {
  return `${ok ? '✓' : '✗'} ${name}, ${seconds.toFixed(1).replace('.', ',')} с`;
}
