import { type StdioOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { graceSeconds } from './limits.ts';

interface Limits {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdio: StdioOptions;
  readonly minutes: number;
  /** Said when this process is told to end. */
  readonly stopped: (signal: string) => string;
}

/**
 * Runs a command and all that it starts as one group, and ends the whole group when its time is over: what hangs does
 * not hear a polite signal, and npm would leave it behind. So does a signal to this process.
 */
export async function runLimited(
  [command = '', ...args]: readonly string[],
  { minutes, stopped, ...options }: Limits,
): Promise<'done' | 'failed' | 'late'> {
  const child = spawn(command, args, { ...options, detached: true });
  const tell = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // All of them have ended.
    }
  };
  const stop = (signal: NodeJS.Signals): void => {
    tell('SIGKILL');
    console.error(stopped(signal));
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  const ended = new Promise<'done' | 'failed'>((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code === 0 ? 'done' : 'failed'));
  });
  const clock = new AbortController();
  const late = sleep(minutes * 60_000, 'late' as const, clock);
  try {
    const outcome = await Promise.race([ended, late]);
    if (outcome !== 'late') return outcome;
    tell('SIGTERM');
    await Promise.race([ended, sleep(graceSeconds * 1000)]);
    return outcome;
  } finally {
    clock.abort();
    late.catch(() => undefined);
    // Also what a build that failed has left running: it would write into a folder that is gone.
    tell('SIGKILL');
    await ended.catch(() => undefined);
    for (const signal of signals) process.off(signal, stop);
  }
}
