import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Checkout } from './checkout.ts';

const root = join(import.meta.dirname, '../..');

/** A step of a guide: a fenced code block whose info string names a file, as in «```ts file=src/domain/x.ts». */
interface Step {
  /** The language of the block: `diff` changes a file (`@@` separates places), any other creates a file. */
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

function stepsOf(guide: string): Step[] {
  const fences = guide.matchAll(/^```(\w+) file=(\S+)\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, language = '', file = '', text = '']) => ({ language, file, text }));
}

/** The two sides of a diff: the old text (lines with « » and «-») and the new one (« » and «+»). */
function sidesOf(diff: string): { from: string; to: string } {
  const lines = diff.split('\n').slice(0, -1);
  const side = (mark: string) =>
    lines.flatMap((line) =>
      line.startsWith(mark) || (line[0] !== '+' && line[0] !== '-') ? [`${line.slice(1)}\n`] : [],
    );
  return { from: side('-').join(''), to: side('+').join('') };
}

function applyStep(copy: string, { language, file, text }: Step): void {
  const path = join(copy, inCopy(file));
  if (language !== 'diff') {
    if (existsSync(path)) throw new Error(`${file} is there already: a change of a file is a diff`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  for (const hunk of text.split(/^@@.*\n/m)) {
    const { from, to } = sidesOf(hunk);
    const [before = '', after, ...more] = readFileSync(path, 'utf8').split(from);
    if (from === '' || after === undefined || more.length > 0) {
      throw new Error(`${file} holds these lines ${after === undefined ? 'nowhere' : 'more than once'}:\n${from}`);
    }
    writeFileSync(path, before + to + after);
  }
}

// In a copy, content/ is the frozen site.
const inCopy = (file: string) => file.replace(/^tests\/fixtures\/site\//, '');

/**
 * Carries out the steps of a guide in a copy; gives the paths, in the copy, of the created and changed files.
 *
 * @param guide path from the root: `docs/how-to/add-a-field.md`
 * @throws when a step is not possible: a file to create exists, lines to change are absent or occur twice
 */
export function applyGuide(checkout: Pick<Checkout, 'root'>, guide: string): string[] {
  const steps = stepsOf(readFileSync(resolve(root, guide), 'utf8'));
  if (steps.length === 0) throw new Error(`${guide} has no step for a machine`);
  for (const step of steps) applyStep(checkout.root, step);
  return [...new Set(steps.map(({ file }) => inCopy(file)))];
}
