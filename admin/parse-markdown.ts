import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ParseMarkdown } from '../src/domain/prose/types.ts';

// The tokenizer already finds bare addresses; the library's second search would add nodes without a position.
const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** Parses Markdown in the browser into the same tree that Sätteri gives in the build. */
export const parseMarkdown: ParseMarkdown = (source) => fromMarkdown(source, { extensions: [gfm()], mdastExtensions });
