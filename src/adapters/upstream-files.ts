import { join } from 'node:path';
import { readManifest } from '../domain/base/manifest.ts';
import type { Upstream } from '../domain/base/plan-update.ts';
import { selectCommon } from '../domain/base/select-common.ts';
import { canonicalText } from '../domain/editor/files/codec.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { describeFinding } from '../domain/gate/finding.ts';
import { type Entry, isDraft } from '../domain/gate/judge.ts';
import { maxBytes, readEntry, type SourceFile } from '../domain/gate/read-entry.ts';
import { decode } from '../domain/gate/source-text.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import { declared } from '../domain/schemas/index.ts';
import { hashesOf } from './base-files.ts';
import { type ReadContent, readAndJudge } from './content-pass.ts';
import { filesUnder, readBounded } from './files.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A base that was read and judged, and the folder in which its uploads lie. */
export interface ReadUpstream extends Upstream {
  readonly folder: string;
}

/** The list of what is in a base, at its root. */
export const listFile = 'base.yaml';

/**
 * Reads a base: a folder that `npm run make-base` has written, or a whole centre, of which the common part is chosen
 * here. `version` is that of a centre, which has none. Everything is judged as any entry is: nothing in it runs, and
 * what does not pass is named and left out. Throws a Refusal when the folder is neither.
 */
export async function readUpstream(folder: string, version: string): Promise<ReadUpstream> {
  const list = await readBounded(join(folder, listFile), maxBytes);
  if (typeof list !== 'string') {
    const manifest = readManifest(decode(list) ?? '');
    if (!manifest) throw new Refusal(`${listFile} общей базы не читается: попросите её заново у того, кто её ведёт.`);
    return { ...manifest, ...(await readBaseFolder(folder)), folder };
  }
  const content = join(folder, 'content');
  const read = await readAndJudge(content);
  const settings = read.result.known.get('settings')?.get('site') as Entry<'settings'> | undefined;
  if (!settings)
    throw new Refusal(`В ${folder} нет ни общей базы (${listFile}), ни центра (content/settings/site.yaml).`);
  const { texts, uploads, leftOut } = selectCommon({ ...read, parse: parseMarkdown });
  const refused = new Map(leftOut.map(({ path, reason }) => [path, reason]));
  const hashes = await hashesOf(content, [...uploads]);
  return { name: settings.data.name, version, texts, uploads: hashes, refused, folder: content };
}

async function readBaseFolder(folder: string): Promise<Pick<Upstream, 'texts' | 'uploads' | 'refused'>> {
  const read = await readAndJudge(folder);
  const texts = new Map<string, string>();
  const refused = new Map<string, string>();
  for (const source of read.sources.filter(({ path }) => path !== listFile)) {
    const judged = judgeSource(source, read);
    if ('text' in judged) texts.set(source.path, judged.text);
    else refused.set(source.path, judged.reason);
  }
  const paths = (await filesUnder(folder)).filter((path) => path.startsWith(mediaFolder));
  const faulty = new Map(
    read.result.findings
      .filter(({ file, severity }) => file.startsWith(mediaFolder) && severity === 'error')
      .map((finding) => [finding.file, finding.message]),
  );
  for (const [path, reason] of faulty) refused.set(path, reason);
  const uploads = await hashesOf(
    folder,
    paths.filter((path) => !faulty.has(path)),
  );
  return { texts, uploads, refused };
}

function judgeSource(source: SourceFile, { result }: ReadContent): { text: string } | { reason: string } {
  const raw = readEntry(source);
  if ('message' in raw) return { reason: raw.message };
  if (declared(raw.collection).sharing === undefined) return { reason: 'записи этого раздела у каждого центра свои' };
  if (isDraft(raw)) return { reason: 'это черновик' };
  const entry = result.known.get(raw.collection)?.get(raw.id);
  const finding = result.findings.find(({ file, severity }) => file === source.path && severity === 'error');
  if (!entry)
    return { reason: finding ? describeFinding(finding).replace(/^[^ ]+ — |^[^ ]+: /, '') : 'не прошла проверку' };
  if ('sample' in entry.data && entry.data.sample) return { reason: 'это вымышленный пример' };
  const text = canonicalText(raw.collection, decode(source.bytes ?? new Uint8Array()) ?? '', parseMarkdown);
  return text === undefined ? { reason: 'не читается' } : { text };
}
