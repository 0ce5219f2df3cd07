import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/adapters/ports.ts';
import { ReadTexts } from '../../src/domain/editor/requests/read-texts.ts';

/** The file server of the editor in a process that is going to be killed. */
export interface Victim {
  /** Sends a request of a browser tab; undefined when it was killed before it answered. */
  ask(action: string, params: object): Promise<number | undefined>;
  kill(): Promise<void>;
}

/** Starts the file server over a folder of entries. */
export async function startVictim(content: string): Promise<Victim> {
  const port = await freePort();
  const server = new URL('server.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [server, content, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const read = new ReadTexts();
  let isKilled = false;
  await Promise.race([once(child.stdout, 'data'), ended]);
  return {
    ask: async (action, params) => {
      const request = read.sign({ action, params: { ...params } });
      const body = JSON.stringify(request);
      const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      const answer = await fetch(`http://127.0.0.1:${port}/`, options).catch((error: unknown) => {
        if (!isKilled) throw error;
        return undefined;
      });
      if (answer && answer.status !== 200) throw new Error(await answer.text());
      if (answer) read.learn(request, await answer.json());
      return answer?.status;
    },
    kill: async () => {
      isKilled = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** When a command is killed: so many milliseconds after its start, its first text, its list of the steps. */
export interface Moment {
  readonly after: 'start' | 'part' | 'steps';
  readonly milliseconds: number;
}

/** Runs a script of the project and kills it, unless it ends before. */
export async function runAndKill(
  script: string,
  words: readonly string[],
  content: string,
  moment: Moment,
): Promise<void> {
  const child = spawn(process.execPath, [script, ...words], {
    env: { ...process.env, CONTENT_DIR: content },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const killing = moment.after === 'start' ? undefined : firstWrite(content, child, moment.after);
  await Promise.race([Promise.resolve(killing).then(() => sleep(moment.milliseconds)), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** Waits until a hidden file with this ending appears. */
async function firstWrite(content: string, child: ChildProcess, ending: 'part' | 'steps'): Promise<void> {
  const watcher = watch(content, { recursive: true });
  child.once('exit', () => watcher.close());
  await new Promise<void>((resolve) => {
    watcher.on('change', (_, name) => String(name).endsWith(`.${ending}`) && resolve());
  });
  watcher.close();
}
