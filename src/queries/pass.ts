import { type BuildPass, buildPass } from '../adapters/build-pass.ts';
import { freshPass } from '../adapters/fresh-pass.ts';

/** The pass over content/ for the pages: of this build or, in dev, the current one. */
export function contentPass(): Promise<Omit<BuildPass, 'index'>> {
  return import.meta.env.DEV ? freshPass() : buildPass();
}
