import type { EditorState } from 'prosemirror-state';
import { linkRuns } from '../../../src/domain/editor/surface/link-runs.ts';

/** A link of the text: its address and where it stands. */
export interface LinkPlace {
  readonly href: string;
  readonly from: number;
  readonly to: number;
}

/** The link in which the selection stands. */
export function linkAt({ selection: { $from, to } }: EditorState): LinkPlace | undefined {
  if (!$from.parent.isTextblock) return undefined;
  const found = linkRuns($from.parent, $from.start()).find((run) => run.from <= $from.pos && to <= run.to);
  return found && { href: found.mark.attrs['href'], from: found.from, to: found.to };
}
