import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { counted, forms } from '../../src/domain/text/plural.ts';
import { readabilityOf } from '../../src/domain/text/readability.ts';
import { make } from '../make.ts';

/** After this much of silence words are counted anew, in milliseconds. */
const silence = 700;

/** A line under the text: how many words it has and how hard it is to read. */
export function counting(): Plugin {
  return new Plugin({
    view: (view) => {
      const line = make('p', { class: 'tc-count' });
      view.dom.after(line);
      let timer = setTimeout(() => show(view, line));
      return {
        update: (_, { doc }) => {
          if (doc === view.state.doc) return;
          clearTimeout(timer);
          timer = setTimeout(() => show(view, line), silence);
        },
        destroy: () => {
          clearTimeout(timer);
          line.remove();
        },
      };
    },
  });
}

function show({ state: { doc } }: EditorView, line: HTMLElement): void {
  const runs: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) runs.push(node.textBetween(0, node.content.size, undefined, ' '));
    return !node.isTextblock;
  });
  const words = runs.join(' ').match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)?.length ?? 0;
  const level = readabilityOf(runs)?.level;
  line.textContent = `${counted(words, forms.word)}${level === undefined ? '' : `, по сложности текст ${level}`}`;
}
