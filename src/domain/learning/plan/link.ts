import type { Plan } from './plan.ts';
import { type PlanParseResult, planFile, readPlanFile } from './plan-file.ts';

/** The largest unpacked size of a link, in bytes: a small harmful link must not fill the memory. */
const maxBytes = 1_000_000;
const damagedMessage = 'Ссылка повреждена: попросите прислать её ещё раз целиком или файлом.';

/** The plan as text for the hash of an address. */
export function packPlan(plan: Plan): Promise<string> {
  return packJson(planFile(plan));
}

/** Reads a plan from such a text; a text of any other kind gives a message in Russian. */
export async function unpackPlan(text: string): Promise<PlanParseResult> {
  try {
    return readPlanFile(await unpackJson(text));
  } catch {
    return { ok: false, message: damagedMessage };
  }
}

/** Packs a value: JSON, deflate, base64url. Messengers do not change these characters. */
export async function packJson(value: unknown): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const bytes = await readThrough(text, new CompressionStream('deflate-raw'));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Unpacks a value. Throws on damaged text, and a RangeError when it is larger than `maxBytes`. */
export async function unpackJson(text: string): Promise<unknown> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const plain = await readThrough(bytes, new DecompressionStream('deflate-raw'));
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
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
