import { isNobody, lineOf, noOwner, type OwnerPart, ownerLine } from '../../domain/learning/owner/owner.ts';
import { fillSlots, slot } from '../shared/dom.ts';
import { isOwnerUnsaved, saveOwner, storedOwner } from './owner-store.ts';

/** The teacher's name, post and school on the page of plans: fields, and what is known of them. */
export class OwnerFields {
  private readonly root: HTMLElement;
  private readonly onChange: () => void;

  /** `onChange` is called when a field has been stored. */
  constructor(root: HTMLElement, onChange: () => void) {
    this.root = root;
    this.onChange = onChange;
    root.addEventListener('input', ({ target }) => {
      const control = target as HTMLInputElement;
      const part = control.dataset['owner'] as OwnerPart | undefined;
      if (!part) return;
      saveOwner({ ...storedOwner(), [part]: lineOf(control.value) });
      this.render();
      onChange();
    });
  }

  /** Shows what is stored; the fields of a plan that is a colleague's are hidden. */
  render(isTutor = slot(this.root, 'owner').hidden): void {
    const owner = storedOwner();
    const isEmpty = isNobody(owner);
    slot(this.root, 'owner').hidden = isTutor;
    for (const control of this.root.querySelectorAll<HTMLInputElement>('[data-owner]')) {
      const value = owner[control.dataset['owner'] as OwnerPart];
      // A space at the end is typed before the next word.
      if (lineOf(control.value) !== value) control.value = value;
    }
    for (const name of ['owner-line', 'owner-named', 'owner-known-line']) {
      fillSlots(this.root, { [name]: ownerLine(owner) });
    }
    slot(this.root, 'owner-known').hidden = isEmpty;
    slot(this.root, 'owner-tick').hidden = isEmpty || isTutor;
    slot(this.root, 'owner-erase').hidden = isEmpty;
    slot(this.root, 'owner-kept').textContent = isOwnerUnsaved()
      ? 'Браузер не сохраняет имя: на бумагу и в Word оно попадёт, пока эта страница открыта.'
      : '';
  }

  /** Erases all three from this device. */
  erase(): boolean {
    if (!confirm('Стереть имя, должность и школу с этого устройства? Планы останутся.')) return false;
    saveOwner(noOwner);
    this.render();
    this.onChange();
    return true;
  }
}
