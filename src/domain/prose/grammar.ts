import { escapeHtml } from '../text/escape.ts';

/** A block tag: `<Callout kind="tip">`, `</Callout>`, `<Technique id="x" />`. */
export interface Tag {
  readonly name: string;
  readonly form: 'open' | 'close' | 'alone';
  readonly attributes: Readonly<Record<string, string>>;
}

const attribute = String.raw`\s+([a-z][A-Za-z]*)="([^"]*)"`;
const opening = new RegExp(`^<([A-Z][A-Za-z]*)((?:${attribute})*)\\s*(/?)>$`);
const closing = /^<\/([A-Z][A-Za-z]*)\s*>$/;
const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>' };

/** Parses a line as a block tag; undefined when it is not one. */
export function readTag(line: string): Tag | undefined {
  const end = closing.exec(line);
  if (end?.[1]) return { name: end[1], form: 'close', attributes: {} };
  const start = opening.exec(line);
  if (!start?.[1]) return undefined;
  const pairs = [...(start[2] ?? '').matchAll(new RegExp(attribute, 'g'))];
  return {
    name: start[1],
    form: start.at(-1) === '/' ? 'alone' : 'open',
    attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, fromEntities(value)])),
  };
}

/** Writes a tag in canonical form. */
export function writeTag({ name, form, attributes }: Tag): string {
  if (form === 'close') return `</${name}>`;
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${pairs.join('')}${form === 'alone' ? ' /' : ''}>`;
}

function fromEntities(value: string): string {
  return value.replace(/&(quot|amp|lt|gt);/g, (_, name: string) => entities[name] ?? '');
}
