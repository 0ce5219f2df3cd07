import type { NodeViewConstructor } from 'prosemirror-view';
import { blocks } from '../../src/domain/prose/blocks/index.ts';
import { BlockView } from './blocks/view.ts';
import { itemView } from './boxes.ts';
import { footnoteView, referenceView } from './footnotes.ts';
import type { Host } from './host.ts';
import { imageView } from './pictures/view.ts';

/** How nodes look and work that are more than an element: blocks, pictures, boxes of a list. */
export function nodeViews(host: Host): Record<string, NodeViewConstructor> {
  const ofBlocks = [...blocks.values()].map((block): [string, NodeViewConstructor] => [
    block.name,
    (node, view, at) => new BlockView(block, node, view, at, host),
  ]);
  return {
    ...Object.fromEntries(ofBlocks),
    item: itemView,
    image: (node) => imageView(node, host),
    footnote: (node, view, _, decorations) => footnoteView(node, view, decorations),
    reference: (node, _, __, decorations) => referenceView(node, decorations),
  };
}
