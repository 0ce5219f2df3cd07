import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pauseAfter } from './restarts.ts';

/**
 * Runs decap-server in `env` on a port of its own, for this machine alone; requests come from the guard, and pages of
 * other origins than `origin` may not read what it answers.
 * When it dies it is started again, until it dies too often: then the site goes on without it.
 */
export function startDecapServer(port: number, origin: string, env: NodeJS.ProcessEnv): { end: () => void } {
  const deaths: number[] = [];
  let isEnded = false;
  let server: ChildProcess;
  const start = (): void => {
    server = startFileServer(port, origin, env);
    // A program that could not be started has no exit.
    server.once('error', ({ message }) => restart(message));
    server.once('exit', (code, signal) => restart(signal ?? `код ${code}`));
  };
  const restart = (reason: string): void => {
    if (isEnded) return;
    deaths.push(Date.now());
    const pause = pauseAfter(deaths);
    if (pause === undefined) {
      console.error(
        `Файловый сервер редактора останавливается раз за разом (${reason}), больше его не запускаю. Сайт работает; ` +
          'чтобы вернуть редактор, нажмите Ctrl+C и выполните npm start ещё раз.',
      );
      return;
    }
    console.error(`Файловый сервер редактора остановился (${reason}) — запускаю его снова.`);
    setTimeout(() => isEnded || start(), pause);
  };
  start();
  return {
    end: () => {
      isEnded = true;
      server.kill('SIGKILL');
    },
  };
}

function startFileServer(port: number, origin: string, env: NodeJS.ProcessEnv): ChildProcess {
  const server = createRequire(import.meta.url).resolve('decap-server');
  const guard = new URL('../adapters/end-with-parent.ts', import.meta.url).href;
  return spawn(process.execPath, ['--import', guard, server], {
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
