import { readCanonical, writeCanonical } from '../editor/files/codec.ts';
import type { Redirect } from '../gate/redirect-lines.ts';
import { faultOfOldAddress, faultOfTarget, normalAddress } from '../model/site-address.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { suggestionHeads } from './suggestion-rows.ts';
import type { Rows } from './table.ts';

/** The rows that an editor has confirmed with «да», and a Russian line for each of them that can't be taken. */
export function confirmedRows([heads = [], ...rows]: Rows): { redirects: Redirect[]; remarks: string[] } {
  const [from, to, , , take] = suggestionHeads.map((head) => heads.indexOf(head));
  if (from === undefined || to === undefined || take === undefined || Math.min(from, to, take) < 0)
    return { redirects: [], remarks: [`в первой строке нет столбцов «${suggestionHeads.join('», «')}»`] };
  const redirects: Redirect[] = [];
  const remarks: string[] = [];
  for (const [n, row] of rows.entries()) {
    if (!/^да[.!]?$/i.test(row[take] ?? '')) continue;
    const [old = '', target = ''] = [row[from], row[to]];
    const fault = faultOfOldAddress(old) ?? (target === '' ? 'не сказано, куда' : faultOfTarget(target));
    if (fault === undefined) redirects.push({ from: old, to: target });
    else remarks.push(`строка ${n + 2}: ${fault}`);
  }
  return { redirects, remarks };
}

/**
 * The file of the settings in its canonical form with more redirects: a line that is there already is not repeated, and
 * one that leads elsewhere stays. Undefined when the file can't be read.
 */
export function withRedirects(settings: Uint8Array, added: readonly Redirect[], parse: ParseMarkdown) {
  const read = readCanonical('settings', new TextDecoder().decode(settings), parse);
  if ('message' in read) return undefined;
  const there = (read.data['redirects'] ?? []) as readonly Redirect[];
  const targets = new Map(there.map(({ from, to }) => [normalAddress(from), to]));
  const remarks: string[] = [];
  const fresh = added.filter(({ from, to }) => {
    const known = targets.get(normalAddress(from));
    targets.set(normalAddress(from), known ?? to);
    if (known !== undefined && known !== to) remarks.push(`${from}: уже ведёт на ${known}`);
    return known === undefined;
  });
  const data = { ...read.data, redirects: [...there, ...fresh] };
  return { text: writeCanonical('settings', { data, body: '' }, parse), added: fresh.length, remarks };
}
