import { describe, expect, it } from 'vitest';
import { headersFor, readHeaderRules } from './netlify-headers.ts';

const rule = (address: string, name: string, value: string) => ({ for: address, values: { [name]: value } });

describe('headersFor', () => {
  it.each([
    ['/*', ['/', '/a', '/a/b/', '/admin/'], []],
    ['/admin/*', ['/admin', '/admin/', '/admin/x/y.js'], ['/', '/a/admin/', '/materialy/']],
    ['/assets/*.css', ['/assets/a.css'], ['/assets/a.js', '/assets/acss']],
    ['/a/:id', ['/a/1', '/a/1/'], ['/a', '/a/1/2']],
  ])('matches %s', (address, inside, outside) => {
    const rules = [rule(address, 'X', 'yes')];
    expect(inside.filter((path) => headersFor(rules, path)['X'] !== 'yes')).toEqual([]);
    expect(outside.filter((path) => headersFor(rules, path)['X'] === 'yes')).toEqual([]);
  });

  it('applies the later rule for each header', () => {
    const rules = [{ for: '/*', values: { A: '1', B: '1' } }, rule('/admin/*', 'A', '2')];
    expect(headersFor(rules, '/admin/')).toEqual({ A: '2', B: '1' });
    expect(headersFor(rules, '/')).toEqual({ A: '1', B: '1' });
  });
});

describe('readHeaderRules', () => {
  it('refuses what Netlify refuses', () => {
    expect(() => readHeaderRules('[[headers]]\nfor = "admin"\n[headers.values]\nA = "1"')).toThrow();
    expect(() => readHeaderRules('[[headers]]\nfor = "/a"\n[headers.values]\nA = "1"\nA = "2"')).toThrow();
  });
});
