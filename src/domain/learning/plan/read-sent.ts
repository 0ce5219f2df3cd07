import { PackingNotLoaded, unpackJson } from './link.ts';
import { type LinkName, linksInText } from './links-in-text.ts';
import { parseJson } from './parse-json.ts';

/** A part of what somebody sent: a value from a link or a file, a link that can't be read, or a line without any. */
export type SentPart =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly name: LinkName }
  | { readonly kind: 'words'; readonly text: string };

/**
 * Reads a pasted text, an address or a file: JSON, JSON inside other words, links anywhere. Throws `PackingNotLoaded`
 * where the code for links can't be loaded.
 */
export async function readSent(sent: string): Promise<SentPart[]> {
  const text = sent.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const whole = tryParse(text);
  if (whole !== undefined) return [{ kind: 'value', value: whole }];
  const { values, rest } = objectsIn(text);
  const parts: SentPart[] = values.map((value) => ({ kind: 'value', value }));
  for (const piece of linksInText(rest)) {
    if (piece.kind === 'words') parts.push(piece);
    else parts.push(...(await readLink(piece.name, piece.pieces)));
  }
  return parts;
}

/** Packed text that is cut can't be unpacked, so the first number of lines that gives a value is the right one. */
async function readLink(name: LinkName, pieces: readonly string[]): Promise<SentPart[]> {
  for (let count = 1; count <= pieces.length; count += 1) {
    const packed = pieces.slice(0, count).join('');
    if (packed === '') continue;
    try {
      const value = await unpackJson(packed);
      const words = pieces.slice(count).map((text): SentPart => ({ kind: 'words', text }));
      return [{ kind: 'value', value }, ...words];
    } catch (error) {
      if (error instanceof PackingNotLoaded) throw error;
    }
  }
  return [{ kind: 'broken', name }];
}

/** The objects that the site has saved, `{"kind":"tc-…"}`, inside another text, and that text without them. */
function objectsIn(text: string): { readonly values: readonly unknown[]; readonly rest: string } {
  const values: unknown[] = [];
  let [rest, end] = ['', 0];
  for (const { index } of text.matchAll(/\{\s*"kind"\s*:\s*"tc-/g)) {
    const length = index < end ? 0 : lengthOfObject(text, index);
    const value = length > 0 ? tryParse(text.slice(index, index + length)) : undefined;
    if (value === undefined) continue;
    values.push(value);
    rest += `${text.slice(end, index)}\n`;
    end = index + length;
  }
  return { values, rest: rest + text.slice(end) };
}

/** The length of the JSON object that begins here; 0 when it has no end. */
function lengthOfObject(text: string, start: number): number {
  const sign = /[{}]|"(?:[^"\\]|\\.)*"?/gs;
  sign.lastIndex = start;
  let depth = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === '{') depth += 1;
    else if (found[0] === '}') depth -= 1;
    if (depth === 0) return sign.lastIndex - start;
  }
  return 0;
}

function tryParse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
