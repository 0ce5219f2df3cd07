import type { Plan } from './plan.ts';
import { type PlanParseResult, planFile, readPlanFile } from './plan-file.ts';

/** The most that a link may unfold to, in bytes: a hostile link must not fill the memory. */
const largest = 1_000_000;
const damaged = 'Ссылка повреждена: попросите прислать её ещё раз целиком или файлом.';

/** The plan as a piece of an address. */
export function packed(plan: Plan): Promise<string> {
  return packedJson(planFile(plan));
}

/** The plan out of such a piece; any text may stand there. */
export async function unpacked(text: string): Promise<PlanParseResult> {
  try {
    return readPlanFile(await unpackedJson(text));
  } catch {
    return { ok: false, why: damaged };
  }
}

/** A value as a piece of an address: packed, in letters that no messenger changes. */
export async function packedJson(value: unknown): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const bytes = await collect(text, new CompressionStream('deflate-raw'));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The value out of such a piece; throws where there is none, or a larger one than anybody writes. */
export async function unpackedJson(text: string): Promise<unknown> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const plain = await collect(bytes, new DecompressionStream('deflate-raw'));
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
}

async function collect(bytes: Uint8Array<ArrayBuffer>, through: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(through as TransformStream<Uint8Array, Uint8Array>)
    .getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > largest) {
      await reader.cancel();
      throw new RangeError('Too large');
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
