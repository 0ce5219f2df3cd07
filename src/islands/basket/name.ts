import { nameKey } from '../offline/key.ts';

/** The name that the teacher gave to the collection; empty when she gave none. */
export function storedName(): string {
  try {
    return localStorage.getItem(nameKey) ?? '';
  } catch {
    return '';
  }
}

/** False when the browser stores nothing. */
export function saveName(name: string): boolean {
  try {
    if (name.trim() === '') localStorage.removeItem(nameKey);
    else localStorage.setItem(nameKey, name);
    return true;
  } catch {
    return false;
  }
}
