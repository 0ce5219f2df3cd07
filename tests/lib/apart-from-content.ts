/**
 * Loaded first into every Node process of the code tests (vitest's setupFiles; NODE_OPTIONS for child processes). It
 * makes the tests independent of two things: of `content/`, because reading a file there throws; and of the date,
 * because the clock shows TEST_CLOCK, by default years ahead.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const content = join(import.meta.dirname, '../../content');

function refuseContent(path: unknown): void {
  const requested = path instanceof URL ? fileURLToPath(path) : path;
  if (typeof requested !== 'string') return;
  const whole = resolve(requested);
  if (whole === content || whole.startsWith(content + sep)) {
    throw new Error(
      `A test of the code reads ${whole}. It should read tests/fixtures/site, whose entries never change.`,
    );
  }
}

type Reader = (...args: unknown[]) => unknown;

/** Adds the check to the named functions of a Node module. */
function guard(module: object, names: readonly string[]): void {
  const functions = module as Record<string, Reader>;
  for (const name of names) {
    const read = functions[name];
    if (!read) throw new TypeError(`node:fs has no ${name}`);
    functions[name] = Object.assign(function (this: unknown, ...args: unknown[]) {
      refuseContent(args[0]);
      return read.apply(this, args);
    }, read);
  }
}

guard(fs, [
  'readFile',
  'readFileSync',
  'open',
  'openSync',
  'createReadStream',
  'readdirSync',
  'cpSync',
  'cp',
  'copyFileSync',
]);
guard(fs.promises, ['readFile', 'open', 'cp', 'copyFile']);
syncBuiltinESMExports();

const { TEST_CLOCK: clock } = process.env;
if (clock !== undefined) {
  const Real = Date;
  const shift = Real.parse(clock) - Real.now();
  if (Number.isNaN(shift)) throw new Error(`TEST_CLOCK is not a date: ${clock}. Use TEST_CLOCK=2031-03-01T09:00:00Z`);
  const now = () => Real.now() + shift;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
