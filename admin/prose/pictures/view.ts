import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { make } from '../../make.ts';
import type { Host } from '../host.ts';
import { whenPictureComes } from './late.ts';

/** A picture in a line of text. */
export function imageView(node: Node, host: Host): NodeView {
  const dom = make('img', { class: 'tc-image' });
  let current = node;
  let stop = (): void => {};
  const render = (): void => {
    stop();
    const { src, alt, title } = current.attrs;
    dom.alt = alt;
    dom.title = title ?? '';
    const address = host.prose().picture(src)?.src;
    if (address) dom.src = address;
    else stop = whenPictureComes(host, src, render);
  };
  render();
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      const isSame = next.sameMarkup(current);
      current = next;
      if (!isSame) render();
      return true;
    },
    destroy: () => stop(),
  };
}
