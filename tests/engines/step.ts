import { it } from 'vitest';

/** How a browser that does not answer any more is replaced. */
interface Rescue {
  readonly isLost: () => boolean;
  readonly renew: () => Promise<void>;
}

let ofWalk: Rescue | undefined;

/** Says how the browser of this file's walk is replaced. */
export function rescueBy(rescue: Rescue): void {
  ofWalk = rescue;
}

/** A step of a walk. It is tried once more when its browser was lost, and for no other reason; the report says so. */
export function step(name: string, deed: () => Promise<void>, rescue: () => Rescue | undefined = () => ofWalk): void {
  it(name, async () => {
    try {
      await deed();
    } catch (error) {
      const way = rescue();
      if (!way?.isLost()) throw error;
      console.warn(`${name}: the browser did not answer any more, the step is tried once again in a new one`);
      await way.renew();
      await deed();
    }
  });
}
