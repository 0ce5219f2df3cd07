import { readBaseState } from '../adapters/base-state.ts';
import { contentDir } from '../adapters/content-pass.ts';
import { type BaseState, publicState } from '../domain/base/state.ts';
import { contentPass } from './pass.ts';

/** The common base as editors are told of it; a public one does not name drafts. In dev it is of this moment. */
export async function baseState(): Promise<BaseState> {
  const state = await readBaseState(contentDir);
  if (import.meta.env.DEV) return state;
  const { hidden } = await contentPass();
  return publicState(state, (path) => hidden.has(path));
}
