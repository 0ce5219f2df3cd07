import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a server can listen on this local port, in both IP versions that `localhost` may mean. */
export async function isFree(port: number): Promise<boolean> {
  const tries = await Promise.all(['127.0.0.1', '::1'].map((host) => listenOnce(port, host)));
  return !tries.includes('EADDRINUSE') && !tries.includes('EACCES');
}

/**
 * A free port below the range that systems use for outgoing connections: a port of that range may be taken before the
 * server starts, and a connection to it may even reach itself. Throws after 100 tries.
 */
export async function freePort(): Promise<number> {
  for (let tries = 100; tries > 0; tries--) {
    // Browsers and fetch refuse to call port 10080.
    const port = randomInt(10_081, 32_768);
    if (await isFree(port)) return port;
  }
  throw new Error('No free port between 10081 and 32767');
}

/** Resolves when a server accepts connections on the port; throws after `seconds`. */
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

/** The error code when a server cannot listen on the port. */
function listenOnce(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
