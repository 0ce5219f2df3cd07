import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isOtherRunning } from '../../../src/adapters/processes.ts';
import { measure } from './process-tree.ts';

const cwd = import.meta.dirname;
const node = process.execPath;
const isLinux = process.platform === 'linux';

/** A program that works for so many milliseconds of processor time, with so many MB in its hands. */
const busy = (ms: number, mb: number) =>
  `const a = Buffer.alloc(${mb} * 1e6, 1); while (process.cpuUsage().user < ${ms * 1000}); console.log(a.length)`;

it.runIf(isLinux)('counts the processor time and the memory of a process of a process', async () => {
  const inner = `require('node:child_process').execFileSync(${JSON.stringify(node)}, ['-e', ${JSON.stringify(busy(800, 300))}], { stdio: 'inherit' })`;
  const { cpu, memory, seconds, output } = await measure({ run: [node, '-e', inner], cwd });
  expect(output).toContain('300000000');
  expect(cpu).toBeGreaterThan(0.8);
  expect(seconds).toBeGreaterThan(0.7);
  expect(memory).toBeGreaterThan(300e6);
});

it.runIf(isLinux)('tells what a command printed when it failed', async () => {
  const failed = measure({ run: [node, '-e', 'console.error("why"); process.exit(3)'], cwd });
  await expect(failed).rejects.toThrow(/ended with 3:\nwhy/);
});

it.runIf(isLinux)('a command ends with the one who measures it, however that ended', async () => {
  const code = `import { measure } from './process-tree.ts';
    await measure({ run: [process.execPath, '-e', 'require("node:fs").writeSync(1, "."); setInterval(() => {}, 1000)'], cwd: '.' });`;
  const measuring = spawn(node, ['--input-type=module-typescript', '-e', code], { cwd, stdio: 'ignore' });
  const pid = measuring.pid ?? 0;
  await expect.poll(() => childrenOf(pid), { timeout: 60_000 }).toHaveLength(1);
  const [session = 0] = childrenOf(pid);
  measuring.kill('SIGKILL');
  await once(measuring, 'exit');
  await expect.poll(() => isOtherRunning(session), { timeout: 60_000 }).toBe(false);
});

/** The processes that a process has started. */
function childrenOf(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number);
}
