import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A page as an index keeps it; of the shape of a fragment of Pagefind. */
export interface ReadPage {
  /** Its words, with a space between. */
  readonly content: string;
  /** The weight of each word of `content`. */
  readonly weights: readonly number[];
  readonly anchors: readonly { element: string; id: string; text: string; location: number }[];
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What Pagefind leaves out, and what begins words of their own. */
const removed = /^(?:head|style|script|noscript|label|form|svg|footer|nav|iframe|template)$/;
const inline =
  /^(?:a|abbr|b|bdi|button|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
/** A sentence ends with these, whether or not a dot stands there. */
const sentence = /^(?:h[1-6]|li)$/;
/** Pagefind's: the first heading weighs most. */
const weightOf = (name: string): number => (/^h[1-6]$/.test(name) ? 8 - Number(name[1]) : 1);

/** Reads the part of a page that is searched, as Pagefind does; undefined when there is none. */
export function readPage(html: string): ReadPage | undefined {
  const body = bodyIn(fromHtml(html));
  if (!body) return undefined;
  const reader = new PageReader();
  reader.read(body, 1);
  return reader.page();
}

function bodyIn(node: Nodes): Element | undefined {
  if (!('children' in node)) return undefined;
  if (node.type === 'element' && 'dataPagefindBody' in node.properties) return node;
  for (const child of node.children) {
    const found = bodyIn(child);
    if (found) return found;
  }
  return undefined;
}

class PageReader {
  readonly #words: string[] = [];
  readonly #weights: number[] = [];
  readonly #anchors: ReadPage['anchors'][number][] = [];
  readonly #meta: Record<string, string> = {};
  readonly #filters: Record<string, string[]> = {};
  #title = '';
  /** The text since the last end of a word. */
  #open = '';

  page(): ReadPage {
    this.#close(1);

    return {
      content: this.#words.join(' '),
      weights: this.#weights,
      anchors: this.#anchors,
      meta: { title: this.#title, ...this.#meta },
      filters: this.#filters,
    };
  }

  read(element: Element, weight: number): void {
    const { tagName, properties, children } = element;
    this.#note(properties);
    if (removed.test(tagName) || 'dataPagefindIgnore' in properties) return;
    const own = Number(properties['dataPagefindWeight'] ?? Math.max(weight, weightOf(tagName)));
    const isInline = inline.test(tagName);
    if (!isInline) this.#close(weight);
    if (typeof properties['id'] === 'string') {
      const text = /^h[1-6]$/.test(tagName) ? textOf(element) : '';
      this.#anchors.push({ element: tagName, id: properties['id'], text, location: this.#words.length });
    }
    if (tagName === 'h1') this.#title ||= textOf(element).trim();
    for (const child of children) {
      if (child.type === 'text') this.#open += child.value;
      else if (child.type === 'element') this.read(child, own);
    }
    if (!isInline) this.#close(own, sentence.test(tagName));
  }

  /** Ends a word, and a sentence that has no dot. */
  #close(weight: number, isSentence = false): void {
    for (const word of this.#open.split(/\s+/)) {
      if (word === '') continue;
      this.#words.push(word);
      this.#weights.push(weight);
    }
    this.#open = '';
    const last = this.#words.length - 1;
    if (isSentence && /[\p{L}\p{N}]$/u.test(this.#words[last] ?? '')) this.#words[last] += '.';
  }

  /** «kind:Материал», or the name of an attribute that holds the value: `title[data-value]`. */
  #note(properties: Element['properties']): void {
    const valueIn = (mark: string): [string, string] => {
      const [name = '', value] = mark.split(/:(.*)/s);
      return value === undefined ? [name.replace('[data-value]', ''), String(properties['dataValue'])] : [name, value];
    };
    const { dataPagefindMeta: meta, dataPagefindFilter: filter } = properties;
    if (typeof meta === 'string') this.#meta[valueIn(meta)[0]] = valueIn(meta)[1];
    if (typeof filter === 'string') {
      const [name, value] = valueIn(filter);
      this.#filters[name] ??= [];
      this.#filters[name].push(value);
    }
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && 'dataPagefindIgnore' in node.properties) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
