import type { HostFile, RowHost } from '../../../src/domain/editor/lists/host-rows.ts';

/** What Decap's backends of git hosts have in common. */
export interface EntryHost {
  getMedia(folder?: string): Promise<readonly object[]>;
}

/** So many requests run at a time. */
const atOnce = 10;

/** How a host gives texts. */
interface TextSource {
  /** Its name, for the console. */
  readonly name: string;
  /** So many texts come with one request. */
  readonly atOnce: number;
  many(files: readonly HostFile[]): Promise<ReadonlyMap<string, string>>;
  one(file: HostFile): Promise<string>;
}

/** Reads texts, many with a request; the last one is filled up with others. What fails so is read one by one. */
export function textsFrom({ name, atOnce: size, many, one }: TextSource): RowHost['texts'] {
  return async (files, others) => {
    const room = size - (files.length % size || size);
    const wanted = [...files, ...others.slice(0, room)];
    const needed = new Set(files);
    const starts = Array.from({ length: Math.ceil(wanted.length / size) }, (_, index) => index * size);
    const read = async (start: number): Promise<ReadonlyMap<string, string>> => {
      const part = wanted.slice(start, start + size);
      try {
        return await many(part);
      } catch (error) {
        console.error(`${name} gives no texts by GraphQL: they are read one by one.`, error);
        const ours = part.filter((file) => needed.has(file));
        return textsOneByOne(ours, one);
      }
    };
    const parts = await Promise.all(starts.map(read));
    return new Map(parts.flatMap((part) => [...part]));
  };
}

/** Reads each file by itself. One that is gone meanwhile is left out; any other failure is the caller's. */
async function textsOneByOne(
  files: readonly HostFile[],
  read: (file: HostFile) => Promise<string>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const left = files.values();
  const work = async (): Promise<void> => {
    for (const file of left) {
      const text = await read(file).catch((error: { status?: number }) => {
        if (error.status === 404) return undefined;
        throw error;
      });
      if (text !== undefined) texts.set(file.path, text);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return texts;
}
