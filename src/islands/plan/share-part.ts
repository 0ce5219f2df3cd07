import { type Cover, coverOf } from '../../domain/learning/plan/cover.ts';
import type { StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { slot } from '../shared/dom.ts';
import { createShareButton } from '../shared/give-link.ts';
import { ownerOf } from './plan-sheet.ts';
import { today } from './store.ts';

/** Adds the button that hands the link to the programs of the device, where the browser can do that. */
export function addShareButton(root: HTMLElement): void {
  for (const button of createShareButton('Поделиться ссылкой')) {
    button.dataset['act'] = 'share';
    slot(root, 'share-tools').append(button);
  }
  // A browser may put back what stood in the field before a reload.
  const from = root.querySelector<HTMLInputElement>('[data-cover="from"]');
  if (from) from.value = '';
  // A link that was made before says what was asked before.
  root.addEventListener('input', ({ target }) => {
    if ((target as Element).matches('[data-cover]')) slot(root, 'link-field').hidden = true;
  });
}

/** Nobody has asked yet to name the plan's owner in a link. */
export function resetSharePart(root: HTMLElement): void {
  const tick = ownerTick(root);
  if (tick) tick.checked = false;
  slot(root, 'link-field').hidden = true;
}

/** What the sender has asked to write on a link. */
export function coverIn(root: HTMLElement, stored: StoredPlan): Cover | undefined {
  const from = root.querySelector<HTMLInputElement>('[data-cover="from"]')?.value ?? '';
  const isNamed = stored.role === 'own' && ownerTick(root)?.checked === true;
  return coverOf(from, isNamed ? ownerOf(stored) : undefined, today());
}

const ownerTick = (root: HTMLElement) => root.querySelector<HTMLInputElement>('[data-cover="owner"]');
