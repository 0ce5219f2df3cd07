import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Preloaded into a process that writes: kills it before the change of the file system whose number KILL_AT says. A text
// that is being written at that moment is cut in the middle.
let left = Number(process.env['KILL_AT']);

type Call = (this: unknown, ...args: unknown[]) => Promise<unknown>;

function count(target: object, names: readonly string[]): void {
  const calls = target as Record<string, Call>;
  for (const name of names) {
    const real = calls[name];
    if (!real) throw new Error(`node:fs has no ${name}`);
    calls[name] = async function counted(...args) {
      left -= 1;
      if (left <= 0) {
        const [text] = args;
        if (name === 'writeFile') await real.call(this, Buffer.from(String(text)).subarray(0, 5));
        process.kill(process.pid, 'SIGKILL');
      }
      return real.apply(this, args);
    };
  }
}

const handle = await fs.promises.open(process.execPath);
count(Object.getPrototypeOf(handle), ['writeFile', 'chmod', 'sync']);
await handle.close();
count(fs.promises, ['rename', 'rm', 'mkdir']);
syncBuiltinESMExports();
