import type { HeaderRule } from './header-rules.ts';

const generatedMark = '# Written by `npm run headers` from src/domain/hosting; do not edit below this line.\n';

/**
 * Replaces the generated header tables in netlify.toml; text above the mark stays. Throws an Error when there is no
 * mark.
 */
export function withNetlifyHeaders(toml: string, rules: readonly HeaderRule[]): string {
  const markStart = toml.indexOf(generatedMark);
  if (markStart === -1) throw new Error(`netlify.toml has no line «${generatedMark.trim()}»`);
  return toml.slice(0, markStart) + generatedMark + rules.map(headerTable).join('');
}

function headerTable({ for: address, why, values }: HeaderRule): string {
  const comment = why.replaceAll(/^/gm, '# ');
  const lines = Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return `\n${comment}\n[[headers]]\nfor = ${JSON.stringify(address)}\n[headers.values]\n${lines.join('\n')}\n`;
}
