import { cleanText } from '../../text/characters.ts';

/** Parses JSON that people sent; its texts come without halves of emoji and control characters. Throws as JSON.parse. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? cleanText(value) : value));
}
