import type { EditorView } from 'prosemirror-view';
import type { ProseHost } from '../../src/domain/prose/types.ts';

/** What the form around a text gives to its surface. */
export interface Host {
  /** The id and the label of the field. */
  readonly id: string;
  readonly label: string;
  /** A paragraph or two: no headings, no blocks. */
  readonly isShort: boolean;
  /** What cards, pictures and files look like. */
  readonly prose: () => ProseHost;
  /** Puts a file that passed the gate of uploads among those of the entry; gives its path: `media/snimok.jpg`. */
  addFile(file: File): Promise<string>;
  /** Runs after each change of text or selection. */
  onState?: (view: EditorView) => void;
}

/** A way to write a text: as it looks, or as Markdown. */
export interface Editor {
  /** The text as Markdown. */
  write(): string;
  /** Shows another text; false when this editor can't hold it. */
  load(source: string): boolean;
  /** Where the cursor is in the Markdown; the text must be the one that `write` gave last. */
  readonly offset: () => number;
  focus(offset?: number): void;
  destroy(): void;
}

/** Opens a text for writing; undefined when this editor can't hold it. */
export type OpenEditor = (place: HTMLElement, source: string, host: Host, events: EditorEvents) => Editor | undefined;

/** What an editor tells of. */
export interface EditorEvents {
  /** The text has changed. */
  edited(): void;
  /** The other way of writing is wanted. */
  switched(): void;
}
