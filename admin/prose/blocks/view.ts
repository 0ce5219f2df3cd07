import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import { withAttribute } from '../../../src/domain/prose/attributes.ts';
import type { Block } from '../../../src/domain/prose/types.ts';
import { freshId, make } from '../../make.ts';
import { emptySite, knownSite, publishedSite } from '../../published.ts';
import type { Host } from '../host.ts';
import { hostForRendering } from '../pictures/late.ts';
import type { BlockBar } from './bar.ts';
import { enterBlock, leaveBlock } from './commands.ts';
import { type BlockForm, blockForm } from './form.ts';
import { blockHandle } from './handle.ts';
import { gapsOf, markInside, renderBlock, stayHere, takeAttributes } from './page.ts';
import { rememberBlock } from './registry.ts';

/** A block in the text: its handle, the form of its attributes, and itself as the page shows it. */
export class BlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  #node: Node;
  readonly #block: Block;
  readonly #view: EditorView;
  readonly #at: () => number | undefined;
  readonly #host: Host;
  readonly #bar: BlockBar;
  #form: BlockForm | undefined;
  readonly #formId = freshId();
  readonly #page = make('div', { class: 'tc-block-page' });
  readonly #gaps = make('p', { class: 'tc-block-gaps', contenteditable: 'false' });
  readonly #stops: (() => void)[] = [];

  constructor(block: Block, node: Node, view: EditorView, at: () => number | undefined, host: Host) {
    this.#block = block;
    this.#node = node;
    this.#view = view;
    this.#at = at;
    this.#host = host;
    const toggleForm = () => void (this.#form ? this.#closeForm() : this.openForm());
    this.#bar = blockHandle({ block, view, at, formId: this.#formId, toggleForm, image: () => this.dom });
    this.dom = make('div', { class: 'tc-block', role: 'group', 'aria-label': `Блок «${block.label}»` });
    this.dom.append(this.#bar.element, this.#gaps, this.#page);
    if (block.holdsProse) this.contentDOM = make('div');
    else this.#page.contentEditable = 'false';
    this.#page.addEventListener('click', stayHere);
    rememberBlock(this.dom, { openForm: () => this.openForm(), focusButton: this.#bar.focus });
    this.#render();
    if (knownSite() === emptySite) void publishedSite().then(() => this.#render());
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const isOther = !node.hasMarkup(this.#node.type, this.#node.attrs);
    this.#node = node;
    if (isOther) this.#render();
    else this.#showState();
    if (isOther) this.#form?.show(node.attrs['values']);
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('tc-selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('tc-selected');
  }

  /** The handle and the form are none of the text's. */
  stopEvent({ target }: Event): boolean {
    return target instanceof globalThis.Node && this.#isOutside(target);
  }

  ignoreMutation({ type, target }: ViewMutationRecord): boolean {
    if (type === 'selection') return this.#isOutside(target);
    return !this.contentDOM?.contains(target) || (type === 'attributes' && target === this.contentDOM);
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
  }

  /** Shows the form and puts the cursor into its first unfinished field; false when the block has no attributes. */
  openForm(): boolean {
    if (!this.#bar.formButton) return false;
    this.#form ??= blockForm({
      id: this.#formId,
      block: this.#block,
      values: this.#node.attrs['values'],
      host: this.#host,
      change: (key, value) => this.#change(key, value),
      done: () => this.#finish(),
    });
    this.#gaps.before(this.#form.element);
    this.#bar.formButton.setAttribute('aria-expanded', 'true');
    this.#showState();
    this.#form.focus();
    return true;
  }

  #closeForm(): void {
    this.#form?.element.remove();
    this.#form = undefined;
    this.#bar.formButton?.setAttribute('aria-expanded', 'false');
    this.#showState();
  }

  /** Closes the form and goes on in the text; what is unfinished is named above the block. */
  #finish(): void {
    const at = this.#at();
    this.#closeForm();
    if (at === undefined) return;
    const view = this.#view;
    (this.#node.isAtom ? leaveBlock(at) : enterBlock(at))(view.state, view.dispatch);
    view.focus();
  }

  #isOutside(target: globalThis.Node): boolean {
    return this.#bar.element.contains(target) || !!this.#form?.element.contains(target);
  }

  #change(key: string, value: string): void {
    const at = this.#at();
    if (at === undefined) return;
    const values = withAttribute(this.#block, this.#node.attrs['values'], key, value);
    this.#view.dispatch(this.#view.state.tr.setNodeAttribute(at, 'values', values));
  }

  #render(): void {
    const prose = hostForRendering(this.#host, this.#stops, () => this.#render());
    const { body, inside, hasParts } = renderBlock(this.#block, this.#node.attrs['values'], prose);
    if (this.contentDOM && inside) {
      takeAttributes(this.contentDOM, inside);
      this.contentDOM.classList.add('tc-inside');
      this.contentDOM.classList.toggle('tc-parts', hasParts);
      this.contentDOM.dataset['hint'] = this.#block.hint;
      inside.replaceWith(this.contentDOM);
    }
    this.#page.replaceChildren(...body.childNodes);
    this.#showState();
  }

  /** Shows what styles and people need to know besides: how many parts there are, what is unfinished. */
  #showState(): void {
    if (this.contentDOM) markInside(this.contentDOM, this.#node);
    this.#gaps.textContent = gapsOf(this.#block, this.#node.attrs['values']);
    this.#gaps.hidden = this.#gaps.textContent === '' || !!this.#form;
  }
}
