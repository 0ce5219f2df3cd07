import { Echoes } from '../../src/domain/editor/surface/echoes.ts';
import { make } from '../make.ts';
import type { Editor, EditorEvents, Host } from './host.ts';
import { rawEditor } from './raw.ts';
import { richEditor } from './rich.ts';

/** After this much of silence the form hears of what was typed, in milliseconds: it takes longer than a key may. */
const silence = 400;
/** The keeper of unsaved text writes within a second. */
const longest = 900;

const tooLarge =
  'Этот текст слишком велик или вложен слишком глубоко, чтобы показать его как на странице. Правьте разметку или разделите его.';

/** A field of prose in the form. */
export interface ProseField {
  /** Tells the form at once what was typed. */
  flush(): void;
  /** Shows another text, unless it is the one that was written here. */
  show(source: string): void;
  focus(): void;
  destroy(): void;
}

/** Makes a field of prose in an element. `tell` hears the text as Markdown. */
export function proseField(place: HTMLElement, source: string, host: Host, tell: (source: string) => void): ProseField {
  let written = source;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let isRaw = false;
  const echoes = new Echoes();
  const surface = make('div', { class: 'tc-surface' });
  place.append(surface);
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const text = editor.write();
    if (text === written) return;
    written = text;
    echoes.tell(text);
    tell(text);
  };
  const events: EditorEvents = {
    edited: () => {
      const now = performance.now();
      if (timer === undefined) since = now;
      else clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(silence, since + longest - now)));
    },
    switched: () => {
      flush();
      const offset = editor.offset();
      isRaw = !isRaw;
      editor = reopened();
      editor.focus(offset);
    },
  };
  const opened = (): Editor => {
    const rich = isRaw ? undefined : richEditor(surface, written, host, events);
    if (rich) return rich;
    const raw = rawEditor(surface, written, host, events);
    if (!isRaw) surface.prepend(make('p', { class: 'tc-problem', role: 'status' }, tooLarge));
    isRaw = true;
    return raw;
  };
  const reopened = (): Editor => {
    editor.destroy();
    return opened();
  };
  let editor = opened();
  const listeners = new AbortController();
  const { signal } = listeners;
  document.addEventListener('tc-flush', flush, { signal });
  // A button elsewhere must find the whole text: saving, moving an item of a list, leaving.
  place.addEventListener('focusout', flush, { signal });
  addEventListener('pagehide', flush, { signal });
  return {
    flush,
    show: (other) => {
      if (echoes.isEcho(other) || other === written) return;
      clearTimeout(timer);
      timer = undefined;
      written = other;
      if (!editor.load(other)) editor = reopened();
    },
    focus: () => editor.focus(),
    destroy: () => {
      flush();
      listeners.abort();
      editor.destroy();
      place.replaceChildren();
    },
  };
}
