import type { NeedsInput } from '../../domain/learning/needs/summary.ts';
import { unpackJson } from '../../domain/learning/plan/link.ts';

/** Larger files are not read, in bytes: a file with answers is much smaller. */
const maxFileSize = 2_000_000;

/** Reads the chosen files and the links of the form as JSON. */
export async function readInputs(root: HTMLElement): Promise<NeedsInput[]> {
  const files = [...(root.querySelector<HTMLInputElement>('#fajly')?.files ?? [])];
  const links = (root.querySelector<HTMLTextAreaElement>('#ssylki')?.value ?? '').split(/\s+/).filter(Boolean);
  const fromFiles = files.map(async (file) => ({
    name: `файл «${file.name}»`,
    value: file.size > maxFileSize ? undefined : await tryRead(async () => JSON.parse(await file.text())),
  }));
  const fromLinks = links.map(async (link, i) => ({
    name: `ссылка ${i + 1}`,
    value: await tryRead(() => unpackJson(link.split('#zapros=')[1] ?? '')),
  }));
  return Promise.all([...fromFiles, ...fromLinks]);
}

/** Undefined for an input that can't be read: `collectNeeds` then skips it with a reason. */
async function tryRead(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}
