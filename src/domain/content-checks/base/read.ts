import type { Entry } from '../../gate/judge.ts';
import type { Part } from './parts.ts';

/** An entry with its parts and texts. */
export interface Read {
  readonly entry: Entry;
  readonly parts: readonly Part[];
  readonly texts: readonly { readonly field: string; readonly text: string }[];
}
