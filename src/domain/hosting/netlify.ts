import type { HeaderRule } from './header-rules.ts';

const mark = '# Written by `npm run headers` from src/domain/hosting; do not edit below this line.\n';

/** A netlify.toml with its header tables written anew; what stands above the mark is kept. Throws without a mark. */
export function withNetlifyHeaders(toml: string, rules: readonly HeaderRule[]): string {
  const end = toml.indexOf(mark);
  if (end === -1) throw new Error(`netlify.toml has no line «${mark.trim()}»`);
  return toml.slice(0, end) + mark + rules.map(table).join('');
}

function table({ for: address, why, values }: HeaderRule): string {
  const comment = why.replaceAll(/^/gm, '# ');
  const lines = Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return `\n${comment}\n[[headers]]\nfor = ${JSON.stringify(address)}\n[headers.values]\n${lines.join('\n')}\n`;
}
