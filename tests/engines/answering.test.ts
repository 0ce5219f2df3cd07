import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { type EngineName, sortEngines } from '../../scripts/lib/engines.ts';
import { answering } from './answering.ts';
import { openTab } from './engines.ts';

const names: EngineName[] = sortEngines(inject('engines')).present;

test.each(names)('a browser that hangs is given up and closed: %s', async (name) => {
  const downloads = await mkdtemp(join(tmpdir(), 'tc-saved-'));
  const tab = answering(await openTab(name, inject('engines'), { dark: false, downloads }), 2);
  try {
    await tab.goto('about:blank');
    expect(tab.isLost()).toBe(false);
    const hang = tab.run(() => {
      while (true);
    });
    await expect(hang).rejects.toThrow('does not answer: «run» waited 2 s');
    expect(tab.isLost()).toBe(true);
    // No further step waits for it.
    const since = performance.now();
    await expect(tab.goto('about:blank')).rejects.toThrow('does not answer');
    expect(performance.now() - since).toBeLessThan(100);
  } finally {
    await tab.close();
    await rm(downloads, { recursive: true, force: true });
  }
});
