import { describe, expect, it } from 'vitest';
import { headerLines, textTypes, typeLines } from './nginx-maps.ts';

const rule = (address: string, values: Record<string, string>) => ({ for: address, why: 'Why.', values });

describe('headerLines', () => {
  it('sends a header that is the same everywhere without a map', () => {
    const { maps, headers } = headerLines([rule('/*', { A: 'say "x"' })]);
    expect(headers).toContain('    add_header A "say \\"x\\"" always;\n');
    expect(maps).not.toContain('$tutor_a');
  });

  it('puts special rules before general ones, since the first match counts', () => {
    const { maps } = headerLines([
      rule('/*', { 'X-A': '1' }),
      rule('/b/*', { 'X-A': '2' }),
      rule('/b/*.c', { 'X-A': '3' }),
    ]);
    expect(maps).toContain('map $uri $tutor_x_a {\n    "~^/b/.*\\\\.c$" "3";\n    "~^/b/" "2";\n    default "1";\n}\n');
  });

  it('has no default for a header of some addresses only', () => {
    expect(headerLines([rule('/b/*', { B: '2' })]).maps).toContain('map $uri $tutor_b {\n    "~^/b/" "2";\n}\n');
  });

  it('has pages asked for anew unless a rule says otherwise', () => {
    const { maps } = headerLines([rule('/b/*', { 'Cache-Control': 'immutable' })]);
    expect(maps).toContain('    "~^/b/" "immutable";\n    default "public, max-age=0, must-revalidate";\n');
  });
});

describe('types', () => {
  const types = {
    js: { type: 'text/javascript', isText: true },
    mjs: { type: 'text/javascript', isText: true },
    png: { type: 'image/png' },
  } as const;

  it('are named once, with all their extensions', () => {
    expect(typeLines(types)).toBe('        text/javascript js mjs;\n        image/png png;\n');
    expect(textTypes(types)).toBe('text/javascript');
  });
});
