import { type BuildPass, buildPass } from '../adapters/build-pass.ts';
import { freshPass } from '../adapters/fresh-pass.ts';

/** The pass over content/ that the pages show: of this build or, in dev, of this moment. */
export function contentPass(): Promise<Omit<BuildPass, 'index'>> {
  return import.meta.env.DEV ? freshPass() : buildPass();
}
