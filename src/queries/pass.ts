import { type BuildPass, buildPass } from '../adapters/build-pass.ts';
import { freshPass } from '../adapters/fresh-pass.ts';

/** The gate pass behind the pages: the build's or, in dev, the current one. */
export function contentPass(): Promise<Omit<BuildPass, 'index' | 'lists'>> {
  return import.meta.env.DEV ? freshPass() : buildPass();
}
