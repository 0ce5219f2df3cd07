import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took together with all that it started. */
export interface Cost {
  readonly seconds: number;
  /** Processor seconds of user and system. */
  readonly cpu: number;
  /** Bytes of memory at the worst moment; pages that processes share count in each. */
  readonly memory: number;
  readonly output: string;
}

export interface Command {
  readonly run: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds between two looks at the processes. */
const pause = 200;

/**
 * Runs a command and prints its processor time apart from what it prints. Whatever ends the one who measures also ends
 * the command: the fourth pipe is then closed.
 */
const timed = '{ read -r _ <&4; kill -KILL 0; } & watcher=$!; "$@" 4<&-; code=$?; times >&3; kill $watcher; exit $code';

/** Runs a command and measures it by /proc, so on Linux alone. Throws what it printed when it fails. */
export async function measure({ run, cwd, env = {} }: Command): Promise<Cost> {
  const { PATH, HOME, TMPDIR } = process.env;
  const began = performance.now();
  // A session of its own: whoever has its number belongs to the command, even when its parent has ended.
  const child = spawn('/bin/sh', ['-c', timed, 'sh', ...run], {
    cwd,
    env: { PATH, HOME, TMPDIR, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const [output, times] = [[1, 2], [3]].map((pipes) => {
    const chunks: Buffer[] = [];
    for (const pipe of pipes) child.stdio[pipe]?.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  });
  const watch = watchSession(child.pid ?? 0);
  const timer = setInterval(watch.look, pause);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  const printed = output?.() ?? '';
  if (code !== 0) throw new Error(`${run.join(' ')} ended with ${code}:\n${printed.slice(-4000)}`);
  // Both are too small at times: a shell forgets whom nobody waited for, a watcher what ran between two looks.
  const cpu = Math.max(secondsIn(times?.() ?? ''), watch.cpu());
  return { seconds: (performance.now() - began) / 1000, cpu, memory: watch.memory(), output: printed };
}

/** The sum of what `times` printed: minutes and seconds, as 0m1.25s. */
function secondsIn(times: string): number {
  const parts = [...times.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

const unitOf = (name: string): number => Number(execFileSync('getconf', [name], { encoding: 'utf8' }));

/** What the processes of a session took so far. */
export interface SessionWatch {
  look(): void;
  /** Bytes of memory at the worst moment that was looked at. */
  memory(): number;
  /** Bytes of memory at this moment. */
  now(): number;
  /** Processor seconds of user and system. */
  cpu(): number;
}

/** Sums memory and processor time over all processes of a session. */
export function watchSession(session: number): SessionWatch {
  const [page, ticks] = [unitOf('PAGESIZE'), unitOf('CLK_TCK')];
  const cpu = new Map<string, number>();
  let worst = 0;
  let last = 0;
  const look = () => {
    last = 0;
    for (const pid of readdirSync('/proc')) {
      const fields = /^\d/.test(pid) ? statOf(pid) : [];
      if (Number(fields[3]) !== session) continue;
      cpu.set(pid, (Number(fields[11]) + Number(fields[12])) / ticks);
      last += Number(fields[21]) * page;
    }
    worst = Math.max(worst, last);
  };
  return {
    look,
    memory: () => worst,
    now: () => {
      look();
      return last;
    },
    cpu: () => [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0),
  };
}

/** The fields of /proc/PID/stat after the name, which may hold spaces; none when the process has ended. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}
