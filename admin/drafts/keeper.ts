import { copyText, type FormValues } from '../../src/domain/editor/drafts/form-values.ts';
import type { KeptCopy } from '../../src/domain/editor/drafts/kept-copy.ts';
import { dropFromStore, keep } from './copy-store.ts';
import { chosenMedia, flushForm, markChanged, type OpenForm, openForm, putInForm, watchForm } from './form.ts';
import { thisTab } from './tabs.ts';

/** What the form had on opening, or was saved last. */
interface Opened {
  readonly copyId: string;
  readonly base: DecapMap;
  /** The form as last seen: Decap throws it away before anybody is told that it closes. */
  readonly last: OpenForm;
  readonly media: KeptCopy['media'];
  /** What is in the store of the browser. */
  readonly kept: { readonly data: DecapMap; readonly media: KeptCopy['media'] } | undefined;
  /** The data that are on their way to the site. */
  readonly saving: DecapMap | undefined;
}

export interface KeeperEvents {
  /** A form was opened. */
  onOpen(form: OpenForm, copyId: string): void;
  /** The browser did not keep a text; undefined: it keeps texts again. */
  onFailure(error: unknown): void;
}

/** Half of the second within which a change is kept. */
const delay = 500;

let opened: Opened | undefined;
let lastForm: OpenForm | undefined;
let events: KeeperEvents;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the next opening goes on with: values put into the form come over the same base, and stay the same copy. */
let goingOn: Pick<Opened, 'copyId' | 'base'> | undefined;

/** Begins to keep every change of every form in this browser until it is saved. */
export function startKeeper(listeners: KeeperEvents): void {
  events = listeners;
  watchForm(onChange);
}

/** All that the form holds which is open, or was open last. */
export const lastText = (): string => (lastForm ? copyText(lastForm.collection, lastForm.data.toJS()) : '');

/**
 * Puts values into the form as changes of the entry that was opened. `copyId`: they come from that copy and go on in
 * it. `base`: the entry has become this meanwhile.
 */
export function continueWith(values: FormValues, { copyId, media, base }: Continuation): void {
  if (!opened) return;
  goingOn = { copyId: copyId ?? opened.copyId, base: opened.base };
  if (base) {
    putInForm(base);
    goingOn = { ...goingOn, base: openForm()?.data ?? opened.base };
  }
  putInForm(values, media);
  goingOn = undefined;
  keepSoon();
}

interface Continuation {
  readonly copyId?: string;
  readonly media?: KeptCopy['media'];
  readonly base?: FormValues;
}

function onChange(): void {
  const form = openForm();
  if (!form) {
    // Decap has left the form; what was typed last is still to be kept.
    if (opened) write(opened);
    opened = undefined;
    return;
  }
  lastForm = form;
  if (opened?.last.key !== form.key) {
    if (opened) write(opened);
    const copyId = goingOn?.copyId ?? form.key;
    const base = goingOn?.base ?? form.data;
    opened = { copyId, base, last: form, media: [], kept: undefined, saving: undefined };
    if (!goingOn) events.onOpen(form, copyId);
    return;
  }
  const before = opened;
  const saving = form.isSaving ? (before.saving ?? form.data) : undefined;
  const now: Opened = { ...before, last: form, media: chosenMedia(), saving };
  opened = now;
  const isSameText = before.last.data === form.data && before.media === now.media;
  if (before.saving && !form.isSaving && !form.hasChanged) onSaved(before.saving);
  // Decap has deleted the entry.
  else if (isSameText && before.last.hasChanged && !form.hasChanged) drop(now);
  else if (!isSameText || before.last.hasChanged !== form.hasChanged) onEdit(form);
}

function onEdit(form: OpenForm): void {
  keepSoon();
  // Decap calls the form unchanged, and it is not what was saved.
  if (opened && !form.hasChanged && !form.isSaving && !form.data.equals(opened.base)) markChanged();
}

/** Decap calls the form saved; but the editor may have typed on. */
function onSaved(base: DecapMap): void {
  if (!opened) return;
  opened = { ...opened, base };
  if (opened.last.data.equals(base)) drop(opened);
  else onEdit(opened.last);
}

function drop(form: Opened): void {
  clearTimeout(timer);
  timer = undefined;
  opened = { ...form, kept: undefined };
  void dropFromStore([form.copyId]).catch(() => undefined);
}

/** Soon keeps what is typed now. */
export function keepSoon(): void {
  timer ??= setTimeout(keepNow, delay);
}

/** Keeps what is typed, also on a page that is being closed. */
export function keepNow(): void {
  clearTimeout(timer);
  timer = undefined;
  flushForm();
  if (opened) write(opened);
}

/** Keeps a form that differs from its base; takes the copy away when nothing differs any more. */
function write(form: Opened): void {
  const { last, base, kept, copyId, media } = form;
  if (last.data === kept?.data && media === kept.media) return;
  // A picture that no field shows is nothing to keep.
  if (last.data.equals(base)) {
    if (kept) drop(form);
    return;
  }
  if (opened === form) opened = { ...form, kept: { data: last.data, media } };
  const { collection, slug } = last;
  const values = { base: base.toJS(), values: last.data.toJS() };
  const copy: KeptCopy = { id: copyId, tab: thisTab, collection, slug, keptAt: Date.now(), media, ...values };
  keep(copy).then(
    () => events.onFailure(undefined),
    (error: unknown) => {
      if (opened?.copyId === copyId) opened = { ...opened, kept: undefined };
      events.onFailure(error);
    },
  );
}
