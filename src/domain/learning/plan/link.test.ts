import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { timeOf } from '../../../../tests/lib/processor-time.ts';
import { inflateRaw } from './deflate.ts';
import { packJson, packPlan, unpackJson } from './link.ts';
import { planName } from './plan.ts';
import { plansInText } from './received-plans.ts';
import { sample } from './test-samples.ts';

const fixture = join(import.meta.dirname, '../../../../tests/fixtures/plan-links.json');
const links = JSON.parse(readFileSync(fixture, 'utf8')) as Record<string, string>;

afterEach(() => void vi.unstubAllGlobals());

/** Browsers by what they lack: Safari before 16.4 has no such classes, Chromium before 103 does not know the format. */
const browsers: Readonly<Record<string, () => void>> = {
  'a browser of today': () => undefined,
  'Safari 15.6': () => {
    vi.stubGlobal('CompressionStream', undefined);
    vi.stubGlobal('DecompressionStream', undefined);
  },
  'Chromium 102': () => {
    class Refusing {
      constructor() {
        throw new TypeError("Unsupported compression format: 'deflate-raw'");
      }
    }
    vi.stubGlobal('CompressionStream', Refusing);
    vi.stubGlobal('DecompressionStream', Refusing);
  },
};

describe.each(Object.entries(browsers))('in %s', (_, become) => {
  it('a link is made and read, here and in the other browsers', async () => {
    become();
    const long = { ...sample, texts: { ...sample.texts, seen: 'Слова о классе. '.repeat(300) } };
    const link = `#plan=${await packPlan(long)}`;
    expect(await plansInText(link)).toEqual([{ ok: true, plan: long }]);
    for (const becomeOther of Object.values(browsers)) {
      vi.unstubAllGlobals();
      becomeOther();
      expect(await plansInText(link)).toEqual([{ ok: true, plan: long }]);
    }
  });

  it.each([
    ['badmonth', /действие № 1 срок.*ещё раз/],
    ['badgoal', /день цели.*ещё раз/],
    ['badid', /ещё раз/],
    ['version9', /Обновите страницу/],
    ['kind', /не план/],
    ['nul', /не план/],
    ['arr', /не план/],
    ['bomb', /повреждена/],
  ])('the link %s is refused with a sentence', async (name, message) => {
    become();
    const [result] = await plansInText(`#plan=${links[name]}`);
    expect(result?.ok ? '' : result?.message).toMatch(message);
  });

  it('an emoji is not halved in the name, and half of one is not taken in', async () => {
    become();
    const [cut] = await plansInText(`#plan=${links['emojicut']}`);
    expect(cut?.ok && planName(cut.plan)).toBe(`${'Ц'.repeat(88)}…`);
    const [control] = await plansInText(`#plan=${links['control']}`);
    expect(control?.ok && control.plan.texts.goal).toBe('Цель\nвтораястрока\nтретья ');
    expect(control?.ok && control.plan.actions[0]?.resource).toBe('Ресурс\nс возвратом каретки');
  });

  it('a megabyte and more does not unpack', async () => {
    become();
    await expect(unpackJson(await packJson('я'.repeat(499_000)))).resolves.toHaveLength(499_000);
    await expect(unpackJson(await packJson('я'.repeat(500_000)))).rejects.toThrow(RangeError);
  });

  it('a cut link throws wherever it is cut', async () => {
    become();
    const link = await packPlan(sample);
    for (let length = 0; length < link.length; length += 7) {
      await expect(unpackJson(link.slice(0, length))).rejects.toThrow();
    }
  });
});

it('the stand-in stops a bomb early', () => {
  const bomb = deflateRawSync(Buffer.alloc(20_000_000));
  const time = timeOf(() => expect(() => inflateRaw(bomb, 1_000_000)).toThrow(RangeError));
  expect(time).toBeLessThan(3000);
});
