import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { settingsInputs } from '../../fixtures/attacks/all.ts';
import { makeCheckout } from '../../lib/checkout.ts';
import { frozenSite } from '../../lib/frozen-site.ts';

const checkout = makeCheckout();
const content = join(checkout.root, 'content');
const dist = join(checkout.root, 'dist');
afterAll(() => checkout.remove());

/** Every eleventh, so that all kinds are among them: fields, redirects, questionnaires, missing folders. */
const chosen = settingsInputs.filter((_, n) => n % 11 === 0);

describe('a build with spoilt settings ends with a site, or says in Russian why there is none', () => {
  it.each(chosen)('$name', async (input) => {
    rmSync(content, { recursive: true });
    rmSync(dist, { recursive: true, force: true });
    cpSync(frozenSite.content, content, { recursive: true });
    await input.write(content);
    const { code, output } = await checkout.build();
    expect(output).not.toContain('ERROR');
    if (code === 0) expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('<main');
    else
      expect({ output, isThere: existsSync(dist) }).toEqual({
        output: expect.stringMatching(/остановлена\. [А-Я]/),
        isThere: false,
      });
  });
});
