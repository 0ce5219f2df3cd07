import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ParseMarkdown } from '../src/domain/prose/types.ts';

// Addresses are found while reading; the library's second search would leave nodes without a position.
const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** Reads Markdown in the browser into the same tree that Sätteri gives in the build. */
export const parseMarkdown: ParseMarkdown = (source) => fromMarkdown(source, { extensions: [gfm()], mdastExtensions });
