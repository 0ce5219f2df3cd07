import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';

/** Parses Markdown with Sätteri. `{…}`, `import` and `<5` stay text; no code runs. */
export function parseMarkdown(source: string): Root {
  return markdownToMdast(source, {
    features: { frontmatter: false, gfm: true, smartPunctuation: false },
  }) as unknown as Root;
}
