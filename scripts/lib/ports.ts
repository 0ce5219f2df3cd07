import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a port of this machine can be listened on, over both versions of IP that `localhost` may mean. */
export async function isFree(port: number): Promise<boolean> {
  const tries = await Promise.all(['127.0.0.1', '::1'].map((host) => listenOnce(port, host)));
  return !tries.includes('EADDRINUSE') && !tries.includes('EACCES');
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const taken = await listenOnce(0, '127.0.0.1');
  if (typeof taken === 'string') throw new Error(`No free port: ${taken}`);
  return taken;
}

/** Resolves when something answers on the port; throws after `seconds`. */
export async function waitForPort(port: number, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (answers) return;
  }
  throw new Error(`Nothing answers on port ${port} after ${seconds} s`);
}

/** The port listened on for a moment, or the code of the error. */
function listenOnce(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}
