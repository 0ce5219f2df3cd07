import { expect } from 'vitest';
import type { EngineName } from '../../scripts/lib/engines.ts';
import { appearance, showAsPrinted } from './appearance.ts';
import { step as it } from './step.ts';
import type { Visitor } from './visitor.ts';
import { interest, writePlan } from './walk-plan.ts';

const paths = ['/', '/projti-diagnostiku/', '/poisk/', '/priemy/nevod/'] as const;
/** The colours of the page, `--paper` in tokens.css. */
const [white, chalkboard] = [
  [251, 249, 244, 255],
  [22, 33, 29, 255],
] as const;

/** On paper, and in the light scheme. */
export function lookByDay(visitor: () => Visitor): void {
  it('paper: the text alone, dark on white', async () => {
    await visitor().open('/priemy/nevod/');
    await visitor().tab.run(showAsPrinted);
    const seen = await visitor().tab.run(() =>
      ['.site-header', '.site-footer', 'tc-keep', 'h1', 'main li'].filter((one) =>
        [...document.querySelectorAll(one)].some((element) => element.getClientRects().length > 0),
      ),
    );
    expect(seen).toEqual(['h1', 'main li']);
    expect((await visitor().tab.run(appearance)).pale).toEqual([]);
    await writePlan(visitor());
    await visitor().tab.run(showAsPrinted);
    await visitor().sees(interest, '.paper');
  });

  it('by day: colours, contrast, edges of fields', async () => {
    for (const path of paths) {
      await visitor().open(path);
      expect(await visitor().tab.run(appearance), path).toEqual({
        background: white,
        pale: [],
        edgeless: [],
      });
    }
    await writePlan(visitor());
    expect(await visitor().tab.run(appearance)).toEqual({ background: white, pale: [], edgeless: [] });
  });
}

/** In the dark scheme, which an engine is started with. */
export function lookByNight(name: EngineName, open: (dark: boolean) => Promise<Visitor>): void {
  let owl: Visitor | undefined;
  const isLost = () => owl?.tab.isLost() ?? false;
  const look = async () => {
    const visitor = await open(true);
    owl = visitor;
    for (const path of paths) {
      await visitor.open(path);
      expect(await visitor.tab.run(appearance), path).toEqual({ background: chalkboard, pale: [], edgeless: [] });
    }
    await writePlan(visitor);
    expect(await visitor.tab.run(appearance)).toEqual({ background: chalkboard, pale: [], edgeless: [] });
    expect(await visitor.complaints()).toEqual([]);
  };
  // Each look opens a browser of its own.
  it(`${name}, by night: colours, contrast, edges of fields`, look, () => ({ isLost, renew: async () => undefined }));
}
