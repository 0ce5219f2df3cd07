import type { Mark, Node } from 'prosemirror-model';

/** A link in a text: its mark and where it stands. */
export interface LinkRun {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** The links of a block of text that begins at `start`; words of several styles in one link are one. */
export function linkRuns(block: Node, start: number): LinkRun[] {
  const runs: { mark: Mark; from: number; to: number }[] = [];
  block.forEach((node, offset) => {
    const mark = node.marks.find(({ type }) => type.name === 'link');
    const last = runs.at(-1);
    const from = start + offset;
    if (!mark) return;
    if (last && last.to === from && last.mark.eq(mark)) last.to = from + node.nodeSize;
    else runs.push({ mark, from, to: from + node.nodeSize });
  });
  return runs;
}
