/** A block of code of a how-to that says where it goes: a whole file, or lines to put into one. */
export interface GuideBlock {
  readonly action: 'file' | 'insert';
  /** From the root of the checkout. */
  readonly path: string;
  readonly lines: readonly string[];
}

/** The blocks of a how-to that name a file, in their order: fences as `ts file=src/a.ts`. */
export function guideBlocks(markdown: string): GuideBlock[] {
  const fences = markdown.matchAll(/^```\w+ (file|insert)=(\S+)\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, action, path = '', text = '']) => ({
    action: action as GuideBlock['action'],
    path,
    lines: text.trimEnd().split('\n'),
  }));
}

/** The text of a file that a block holds. */
export function textOfBlock(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
