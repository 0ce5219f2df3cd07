import { make } from '../make.ts';
import type { OpenEditor } from './host.ts';

/** Writes a text as Markdown. It holds any text. */
export const rawEditor = ((place, source, host, events) => {
  const bar = make('div', { class: 'tc-toolbar' });
  const back = make('button', { type: 'button' }, 'Показать, как на странице');
  back.addEventListener('click', () => events.switched());
  const attributes = { id: host.id, class: 'tc-raw', 'aria-label': `${host.label}: разметка`, lang: 'ru' };
  const area = make('textarea', attributes);
  area.value = source;
  const grow = (): void => {
    area.rows = Math.min(40, area.value.split('\n').length + 3);
  };
  area.addEventListener('input', () => {
    grow();
    events.edited();
  });
  grow();
  bar.append(back);
  place.append(bar, area);
  return {
    write: () => area.value,
    load: (other) => {
      area.value = other;
      grow();
      return true;
    },
    offset: () => area.selectionStart,
    focus: (offset) => {
      area.focus();
      if (offset !== undefined) area.setSelectionRange(offset, offset);
    },
    destroy: () => place.replaceChildren(),
  };
}) satisfies OpenEditor;
