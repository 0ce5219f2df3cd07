import { isOn } from './store.ts';

/** What a key asks for. */
export type Deed = 'next' | 'back' | 'toggle' | 'blank' | 'more' | 'full';

/** The keys as the help tells them. */
export const keyHelp: readonly (readonly [keys: string, what: string])[] = [
  ['Page Down, →', 'дальше'],
  ['Page Up, ←', 'назад'],
  ['Пробел', 'пауза и снова пуск'],
  ['+', 'ещё минута'],
  ['B или точка', 'погасить экран проектора и зажечь снова'],
  ['F', 'во весь экран и обратно'],
];

// By the place of the key: a Russian layout has other letters there, and a remote knows of none.
const characters: Readonly<Record<string, Deed>> = {
  KeyB: 'blank',
  Period: 'blank',
  KeyF: 'full',
  Equal: 'more',
  NumpadAdd: 'more',
};

/**
 * What a key asks for; undefined for keys of the browser and of whoever types. Remotes send Page Down and Page Up: these
 * are heard even while a note is written.
 */
export function deedOf(event: KeyboardEvent): Deed | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const { code, key } = event;
  if (key === 'PageDown') return 'next';
  if (key === 'PageUp') return 'back';
  const target = event.target as Element;
  if (target.closest('input, textarea, select')) return undefined;
  if (key === 'ArrowRight') return 'next';
  if (key === 'ArrowLeft') return 'back';
  // On a button it presses the button.
  if (key === ' ') return target.closest('button, a, summary') ? undefined : 'toggle';
  return isOn('letters') ? characters[code] : undefined;
}
