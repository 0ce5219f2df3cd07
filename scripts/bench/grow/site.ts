import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { declared } from '../../../src/domain/schemas/index.ts';
import { singleMakers } from './diagnostic.ts';
import { guideMakers } from './guides.ts';
import { lessonMakers } from './lessons.ts';
import { peopleMakers } from './people.ts';
import { drawPicture, pictureName } from './pictures.ts';
import { type GrownId, planEntries } from './plan.ts';
import { Prose } from './prose.ts';
import type { Grown, Maker, Region } from './region.ts';
import { Sentences } from './sentences.ts';

/** A site that nobody wrote. */
export interface GrownSite {
  readonly entries: readonly Grown[];
  /** How many pictures the entries show; `pictureName` gives their paths. */
  readonly pictures: number;
  /** The files to download, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Invents a site of `size` entries (60 or more) as it stands at `now`: the same one every time. */
export function growSite(size: number, now: Date): GrownSite {
  const write = new Sentences(20_261_130 + size);
  let pictures = 0;
  const files = new Map<string, string>();
  const region: Region = {
    ...{ write, now },
    plan: planEntries(size, write),
    picture: () => {
      pictures += 1;
      return pictureName(pictures - 1);
    },
    file: () => {
      const path = `media/list-${files.size + 1}.txt`;
      files.set(path, `${write.paragraph(6)}\n`);
      return path;
    },
  };
  const prose = new Prose(region);
  const makers: Readonly<Record<GrownId, Maker>> = {
    ...lessonMakers(prose),
    ...guideMakers(prose),
    ...peopleMakers(prose),
    ...singleMakers,
  };
  const entries = Object.entries(region.plan).flatMap(([id, planned]) => {
    const collection = id as GrownId;
    return planned.map(
      (own, place): Grown => ({ collection, id: own.id, body: '', ...makers[collection](region, own, place) }),
    );
  });
  return { entries, pictures, files };
}

/** Writes a site as a content folder. */
export async function writeContent(folder: string, { entries, pictures, files }: GrownSite): Promise<void> {
  for (const entry of entries) {
    const { path, text } = sourceOf(entry);
    await put(join(folder, path), text);
  }
  await writeMedia(folder, { pictures, files });
}

/** An entry as a file of a content folder. */
export function sourceOf({ collection, id, data, body }: Grown): { path: string; text: string } {
  const { format } = declared(collection);
  const yaml = stringify(data, { lineWidth: 0 });
  return { path: `${collection}/${id}.${format}`, text: format === 'mdx' ? `---\n${yaml}---\n\n${body}\n` : yaml };
}

/** Writes the pictures and the files of a site into a folder, as `media/…`. */
export async function writeMedia(folder: string, { pictures, files }: Omit<GrownSite, 'entries'>): Promise<void> {
  for (const [path, text] of files) await put(join(folder, path), text);
  for (let place = 0; place < pictures; place += 1)
    await put(join(folder, pictureName(place)), (await drawPicture(place)).bytes);
}

/** Writes a file, and makes its folder before. */
export async function put(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}
