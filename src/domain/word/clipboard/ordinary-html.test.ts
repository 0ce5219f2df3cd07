import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertHtml } from '../html/convert-html.ts';
import { ordinaryHtml } from './ordinary-html.ts';

/** HTML as programs put it on the clipboard; beside each the text that it is, and what the editor is told. */
const folder = 'tests/fixtures/clipboard';
const samples = readdirSync(folder).filter((name) => name.endsWith('.html'));

describe('what is copied in another program', () => {
  it('has twenty samples', () => expect(samples.length).toBeGreaterThanOrEqual(20));

  it.each(samples)('%s is read', (name) => {
    const html = readFileSync(`${folder}/${name}`, 'utf8');
    const { markdown, losses, changes } = convertHtml(ordinaryHtml(html));
    const told = [...losses, ...changes].map((line) => `- ${line}\n`).join('');
    const expected = readFileSync(`${folder}/${name.replace('.html', '.md')}`, 'utf8');
    expect(`${markdown}\n${told === '' ? '' : `\n<!-- told:\n${told}-->\n`}`).toBe(expected);
  });
});
