import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { restartDelay } from './restart-delay.ts';

/**
 * Starts decap-server on `port`, reachable from this machine only; pages of origins other than `origin` cannot read
 * its answers. `env` is its environment. After a crash it starts again; after five crashes within a minute it stays
 * stopped, and the site works without it.
 */
export function startDecapServer(port: number, origin: string, env: NodeJS.ProcessEnv): { stop: () => void } {
  const crashes: number[] = [];
  let isStopped = false;
  let server: ChildProcess;
  const start = (): void => {
    server = spawnServer(port, origin, env);
    // When the program cannot be started, there is an `error` event and no `exit`.
    server.once('error', ({ message }) => restart(message));
    server.once('exit', (code, signal) => restart(signal ?? `код ${code}`));
  };
  const restart = (reason: string): void => {
    if (isStopped) return;
    crashes.push(Date.now());
    const delay = restartDelay(crashes);
    if (delay === undefined) {
      console.error(
        `Файловый сервер редактора останавливается раз за разом (${reason}), больше его не запускаю. Сайт работает; ` +
          'чтобы вернуть редактор, нажмите Ctrl+C и выполните npm start ещё раз.',
      );
      return;
    }
    console.error(`Файловый сервер редактора остановился (${reason}) — запускаю его снова.`);
    setTimeout(() => isStopped || start(), delay);
  };
  start();
  return {
    stop: () => {
      isStopped = true;
      server.kill('SIGKILL');
    },
  };
}

function spawnServer(port: number, origin: string, env: NodeJS.ProcessEnv): ChildProcess {
  const server = createRequire(import.meta.url).resolve('decap-server');
  const endWithParent = new URL('../adapters/end-with-parent.ts', import.meta.url).href;
  return spawn(process.execPath, ['--import', endWithParent, server], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...env,
      BIND_HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: origin,
      LOG_LEVEL: 'error',
    },
  });
}
