import { newPage, renderProse } from '../src/domain/prose/prose.ts';
import type { ProseHost } from '../src/domain/prose/types.ts';
import { parseMarkdown } from './parse-markdown.ts';

// The editor holds one entry; cards of others show where they will stand.
const host: ProseHost = {
  card: (collection, id) => ({
    href: '#',
    title: id,
    kind: collection === 'techniques' ? 'Приём' : 'Материал',
    facts: [],
    sample: false,
  }),
  picture: () => undefined,
  terms: new Map(),
};

/** Shows a block as a page would, as far as the editor knows it. */
export function renderPreview(source: string): string {
  return renderProse(source, { parse: parseMarkdown, host, page: newPage() }).html;
}
