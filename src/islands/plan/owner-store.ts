import { isNobody, noOwner, type Owner, readStoredOwner } from '../../domain/learning/owner/owner.ts';
import { ownerKey } from './keys.ts';

// What localStorage did not take: lost when the page is closed.
let unsaved: Owner | undefined;

/** Whose documents this device makes. Read at each call, because another tab can change it. */
export function storedOwner(): Owner {
  if (unsaved) return unsaved;
  try {
    return readStoredOwner(localStorage.getItem(ownerKey));
  } catch {
    return noOwner;
  }
}

/** Stores the teacher's name, post and school; nothing stays stored of nobody. */
export function saveOwner(owner: Owner): void {
  try {
    if (isNobody(owner)) localStorage.removeItem(ownerKey);
    else localStorage.setItem(ownerKey, JSON.stringify(owner));
    unsaved = undefined;
  } catch {
    unsaved = owner;
  }
}

/** Whether the browser has not stored what was given last. */
export const isOwnerUnsaved = (): boolean => unsaved !== undefined;
