import { readSessions, type Session, type Sessions, sessionsText } from '../../domain/learning/room/session.ts';
import { sessionsKey, switchesKey, unreadableKey } from './keys.ts';

// True while the stored text is neither read nor backed up: it must not be overwritten.
let isLocked = false;

/** The stored session of a tutorial. Read anew at each call: another window may have changed it. */
export const storedSession = (path: string): Session | undefined => read().sessions[path];

/** Stores the session of a tutorial, or takes it away; false when the browser does not store. */
export function storeSession(path: string, session: Session | undefined): boolean {
  const { [path]: _, ...others } = read().sessions;
  try {
    if (isLocked) throw new Error('The stored sessions are not backed up');
    const text = sessionsText(session ? { ...others, [path]: session } : others);
    if (text === null) localStorage.removeItem(sessionsKey);
    else localStorage.setItem(sessionsKey, text);
    return true;
  } catch {
    return false;
  }
}

/** What was stored and can't be read; null when there is nothing of that kind. */
export function unreadableText(): string | null {
  read();
  try {
    return localStorage.getItem(unreadableKey);
  } catch {
    return null;
  }
}

/** Takes that away. */
export const eraseUnreadable = (): void => localStorage.removeItem(unreadableKey);

/** What is switched on. */
export type Switch = 'sound' | 'vibration' | 'letters';

/** Whether something is switched on; letters are until they are switched off. */
export function isOn(name: Switch): boolean {
  return switches()[name] ?? name === 'letters';
}

/** Switches something on or off; in a browser that stores nothing for this visit alone. */
export function setSwitch(name: Switch, value: boolean): void {
  unsaved = { ...switches(), [name]: value };
  try {
    localStorage.setItem(switchesKey, JSON.stringify(unsaved));
  } catch {
    // Nothing is promised of it.
  }
}

let unsaved: Partial<Record<Switch, boolean>> | undefined;

function switches(): Partial<Record<Switch, boolean>> {
  if (unsaved) return unsaved;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(switchesKey) ?? '{}');
    const entries = Object.entries(stored ?? {}).filter(([, value]) => typeof value === 'boolean');
    return Object.fromEntries(entries) as Partial<Record<Switch, boolean>>;
  } catch {
    return {};
  }
}

function read(): Sessions {
  let text: string | null = null;
  try {
    text = localStorage.getItem(sessionsKey);
  } catch {
    // localStorage is not available, so nothing is stored.
  }
  const stored = readSessions(text);
  if (text !== null && !stored.isWhole) setAside(text, stored.sessions);
  return stored;
}

/** Moves what can't be read to a key of its own, the earlier such text before it. */
function setAside(text: string, sessions: Sessions['sessions']): void {
  try {
    isLocked = true;
    const earlier = localStorage.getItem(unreadableKey);
    localStorage.setItem(unreadableKey, earlier === null ? text : `${earlier}\n${text}`);
    isLocked = false;
    const rest = sessionsText(sessions);
    if (rest === null) localStorage.removeItem(sessionsKey);
    else localStorage.setItem(sessionsKey, rest);
  } catch {
    // The storage is full: the text stays where it is, and nothing is written over it.
  }
}
