/** A window of one engine with one tab and a profile of its own: all that the walks need, the same for each. */
export interface Tab {
  goto(address: string): Promise<void>;
  /** Runs a function in the page; it sees nothing of what is around it here. */
  run<R>(inPage: () => R | Promise<R>): Promise<R>;
  run<A, R>(inPage: (given: A) => R | Promise<R>, given: A): Promise<R>;
  /** Clicks what is seen. */
  click(what: Seen): Promise<void>;
  /** Types into a field; a label stands for the field that it names. */
  type(what: Seen, text: string): Promise<void>;
  press(key: 'Enter' | 'Escape'): Promise<void>;
  /** Makes the page so wide, or as near to it as the engine's window can come. */
  resize(size: Size): Promise<void>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Buffer>;
  /** The folder into which it saves files. */
  readonly downloads: string;
  /** Errors and warnings of the console, and uncaught errors, where the engine tells of them. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Of a page, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a window is opened. */
export interface TabOptions {
  readonly dark: boolean;
  readonly downloads: string;
}

/** What a visitor sees on a page, by selector and text. */
export interface Seen {
  readonly selector: string;
  /** All of its text, or a part of it. */
  readonly text?: string;
}

/** Runs in the page: finds what is seen, for the field of a label asks with `isField`; null when it is not there. */
export function findSeen({ selector, text = '', isField }: Seen & { readonly isField: boolean }): HTMLElement | null {
  const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const seen = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length > 0);
  const first = seen.find((one) => textOf(one) === text) ?? seen.find((one) => textOf(one).includes(text));
  const target = isField && first instanceof HTMLLabelElement ? first.control : first;
  // In the middle nothing that sticks to an edge covers it.
  target?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return target ?? null;
}

/** What was found, or an error that names what was looked for. */
export function mustSee<T>(element: T | null, { selector, text = '' }: Seen): T {
  if (element === null) throw new Error(`Nothing is seen that is ${selector} «${text}»`);
  return element;
}
