import type { Cover } from './cover.ts';
import { parseJson } from './parse-json.ts';
import type { Plan } from './plan.ts';
import { planFile } from './plan-file.ts';

/** The largest unpacked size of a link, in bytes: a small harmful link must not fill the memory. */
const maxBytes = 1_000_000;

/** Thrown when the code that stands in for the browser's own did not load: there is no network. */
export class PackingNotLoaded extends Error {}

/** The plan as text for the hash of an address. */
export function packPlan(plan: Plan, cover?: Cover): Promise<string> {
  return packJson(planFile(plan, cover));
}

/** Packs a value: JSON, deflate, base64url. Messengers do not change these characters. */
export async function packJson(value: unknown): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const own = ownStream(() => new CompressionStream('deflate-raw'));
  const bytes = own ? await readThrough(text, own) : (await standIn()).deflateRaw(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');
}

/** Unpacks a value. Throws on damaged text, and a RangeError when it is larger than `maxBytes`. */
export async function unpackJson(text: string): Promise<unknown> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const own = ownStream(() => new DecompressionStream('deflate-raw'));
  const plain = own ? await readThrough(bytes, own) : (await standIn()).inflateRaw(bytes, maxBytes);
  return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(plain));
}

/** The browser's own stream. Safari before 16.4 has no such class, Chromium before 103 does not know `deflate-raw`. */
function ownStream(create: () => GenericTransformStream): GenericTransformStream | undefined {
  try {
    return create();
  } catch {
    return undefined;
  }
}

async function standIn(): Promise<typeof import('./deflate.ts')> {
  try {
    return await import('./deflate.ts');
  } catch (cause) {
    throw new PackingNotLoaded('The code for packing did not load', { cause });
  }
}

async function readThrough(bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(transform as TransformStream<Uint8Array, Uint8Array>)
    .getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw new RangeError('Too large');
    }
  }
  const result = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    result.set(chunk, offset);
    offset += chunk.length;
  }
  return result;
}
