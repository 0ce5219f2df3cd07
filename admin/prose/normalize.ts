import { Plugin, type Transaction } from 'prosemirror-state';
import { canJoin } from 'prosemirror-transform';
import { followAddresses } from '../../src/domain/editor/surface/follow-address.ts';
import { mendTables } from './tables.ts';

/** Two lists of a kind side by side are one list: Markdown can't keep them apart. */
function joinLists(transaction: Transaction): Transaction {
  const joints: number[] = [];
  transaction.doc.descendants((node, at, parent, index) => {
    const before = index > 0 ? parent?.child(index - 1) : undefined;
    if (before?.type === node.type && node.type.isInGroup('list')) joints.push(at);
    return !node.isTextblock;
  });
  for (const at of joints.reverse()) if (canJoin(transaction.doc, at)) transaction.join(at);
  return transaction;
}

/** Keeps a document such that Markdown can hold it, and addresses with their links. */
export function asMarkdownCan(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, { doc: before }, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const mended = joinLists(state.tr);
      mendTables(mended);
      followAddresses(mended, before);
      return mended.docChanged ? mended : null;
    },
  });
}
