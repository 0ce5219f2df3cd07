import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { offsetOf, positionOf } from '../../src/domain/editor/surface/cursor.ts';
import { type OpenDocument, openDocument } from '../../src/domain/editor/surface/document.ts';
import { writeDocument } from '../../src/domain/editor/surface/write-document.ts';
import { make } from '../make.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import type { OpenEditor } from './host.ts';
import { nodeViews } from './node-views.ts';
import { surfacePlugins } from './plugins.ts';
import { toolbarOf } from './toolbar.ts';

/** Writes a text as it looks on the page. It can't hold a text over the limits. */
export const richEditor: OpenEditor = (place, source, host, events) => {
  const first = openDocument(source, parseMarkdown);
  if (!first) return undefined;
  let open = first;
  const stateOf = ({ doc }: OpenDocument) => EditorState.create({ doc, plugins: surfacePlugins(host) });
  const text = make('div', {});
  // What is scrolled to must not lie under the buttons.
  let bars: HTMLElement | undefined;
  const under = (space: number) => ({
    left: space,
    right: space,
    bottom: space,
    get top() {
      return (bars?.offsetHeight ?? 0) + space;
    },
  });
  const view = new EditorView(text, {
    scrollThreshold: under(0),
    scrollMargin: under(5),
    state: stateOf(open),
    nodeViews: nodeViews(host),
    attributes: {
      id: host.id,
      class: 'tc-text prose',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': host.label,
      lang: 'ru',
      spellcheck: 'true',
    },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) events.edited();
      host.onState?.(view);
    },
  });
  bars = toolbarOf(view, host, events);
  place.append(bars, text);
  const write = () => writeDocument(open, view.state.doc, parseMarkdown);
  return {
    write,
    load: (other) => {
      const document = openDocument(other, parseMarkdown);
      if (!document) return false;
      open = document;
      view.updateState(stateOf(open));
      host.onState?.(view);
      return true;
    },
    offset: () => {
      // Written anew, each node has its place in the text.
      const written = openDocument(write(), parseMarkdown);
      return written ? offsetOf(written, view.state.selection.head) : 0;
    },
    focus: (offset) => {
      view.focus();
      if (offset === undefined) return;
      const $place = view.state.doc.resolve(Math.min(positionOf(open, offset), view.state.doc.content.size));
      view.dispatch(view.state.tr.setSelection(TextSelection.near($place)).scrollIntoView());
    },
    destroy: () => {
      view.destroy();
      place.replaceChildren();
    },
  };
};
