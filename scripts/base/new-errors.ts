import { now } from '../../src/adapters/clock.ts';
import { contentDir, type ReadContent, readCode } from '../../src/adapters/content-pass.ts';
import { filesUnder } from '../../src/adapters/files.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { judgeMedia } from '../../src/adapters/uploads.ts';
import type { UpdatePlan } from '../../src/domain/base/plan-update.ts';
import { describeFinding, type Finding } from '../../src/domain/gate/finding.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { mediaFolder } from '../../src/domain/model/media-path.ts';

/** What the check will find wrong after an update that it does not find now: a reference to what is here no longer. */
export async function newErrors({ result, sources }: ReadContent, plan: UpdatePlan, folder: string): Promise<string[]> {
  const texts = new Map(sources.map((source) => [source.path, source]));
  for (const { path, local } of plan.entries) {
    if (typeof local === 'string') texts.set(path, { path, bytes: new TextEncoder().encode(local) });
  }
  const uploads = async (root: string) =>
    judgeMedia(
      root,
      (await filesUnder(root)).filter((path) => path.startsWith(mediaFolder)),
    );
  const media = new Map([...(await uploads(folder)), ...(await uploads(contentDir))]);
  const after = gate([...texts.values()], { parse: parseMarkdown, now, media, code: await readCode() });
  const known = new Set(errorsOf(result.findings));
  return errorsOf(after.findings).filter((line) => !known.has(line));
}

const errorsOf = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(describeFinding);
