import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

// Preloaded into a process: kills it in the middle of the change of the file system whose number KILL_AT says.
let left = Number(process.env['KILL_AT']);

type Call = (...args: unknown[]) => unknown;

/** What has been done when a call is cut: half a text, one file of a folder. Renames and links are done or not. */
const halves: Readonly<Record<string, Call>> = {
  writeFileSync: (file, text) => fs.writeSync(fs.openSync(String(file), 'w'), String(text).slice(0, 5)),
  copyFileSync: (_, to) => fs.writeSync(fs.openSync(String(to), 'w'), 'h'),
  rmSync: (path) => {
    const [first] = fs.existsSync(String(path)) ? fs.readdirSync(String(path)) : [];
    if (first !== undefined) fs.renameSync(join(String(path), first), `${String(path)}.gone`);
  },
  renameSync: () => undefined,
  symlinkSync: () => undefined,
  mkdirSync: () => undefined,
};
const calls = fs as unknown as Record<string, Call>;
const reals = Object.fromEntries(Object.keys(halves).map((name) => [name, calls[name]]));
for (const [name, half] of Object.entries(halves)) {
  calls[name] = (...args) => {
    left -= 1;
    if (left === 0) {
      Object.assign(calls, reals);
      half(...args);
      process.kill(process.pid, 'SIGKILL');
    }
    return reals[name]?.(...args);
  };
}
syncBuiltinESMExports();
