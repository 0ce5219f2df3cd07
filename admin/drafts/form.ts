import { changeDraftField, createDraftFromEntry, emptyDraftCreated } from 'decap-cms-core/dist/esm/actions/entries.js';
import { addAssets } from 'decap-cms-core/dist/esm/actions/media.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy.js';
import type { FormValues } from '../../src/domain/editor/drafts/form-values.ts';
import type { FormEntry, KeptCopy } from '../../src/domain/editor/drafts/kept-copy.ts';

/** Sent before the form is read: whoever holds typed text back puts it into Decap's store, before the event returns. */
const flushEvent = 'tc-flush';

/** A file that was chosen in a form. */
type Media = KeptCopy['media'][number];

/** The open form as Decap's store has it. The data are compared by identity and turned into values when asked for. */
export interface OpenForm extends FormEntry {
  /** Another for each opening. */
  readonly key: string;
  /** The path of the entry's file; empty for an entry that was never saved. */
  readonly path: string;
  readonly data: DecapMap;
  readonly hasChanged: boolean;
  readonly isSaving: boolean;
}

/** The open form; undefined where none is. */
export function openForm(): OpenForm | undefined {
  const { entryDraft: draft } = store.getState();
  const data = draft.getIn(['entry', 'data']);
  if (typeof data !== 'object' || data === null) return undefined;
  return {
    key: String(draft.get('key')),
    collection: draft.getIn(['entry', 'collection']) as FormEntry['collection'],
    slug: textAt(draft, 'slug'),
    path: textAt(draft, 'path'),
    data: data as DecapMap,
    hasChanged: draft.get('hasChanged') === true,
    isSaving: draft.getIn(['entry', 'isPersisting']) === true,
  };
}

const textAt = (draft: DecapMap, name: string): string => String(draft.getIn(['entry', name]) ?? '');

let read: { files: DecapMap | undefined; media: readonly Media[] } = { files: undefined, media: [] };

/** The files that were chosen in the open form and are not saved yet; the same list as long as they are the same. */
export function chosenMedia(): readonly Media[] {
  const files = store.getState().entryDraft.getIn(['entry', 'mediaFiles']) as DecapMap | undefined;
  // The list holds every picture of the site.
  if (files !== read.files) read = { files, media: chosenAmong(files) };
  return read.media;
}

function chosenAmong(files: DecapMap | undefined): Media[] {
  const list = (files?.toJS() ?? []) as unknown as { draft?: boolean; path: string; name: string; file?: unknown }[];
  return list.flatMap(({ draft, path, name, file }) => (draft && file instanceof File ? [{ path, name, file }] : []));
}

export function watchForm(listener: () => void): void {
  store.subscribe(listener);
}

/** Calls back once, when somebody is logged in. */
export function whenLoggedIn(listener: () => void): void {
  const stop = store.subscribe(() => {
    if (!store.getState().auth.user) return;
    stop();
    listener();
  });
}

/** Gets into Decap's store what was typed a moment ago. */
export function flushForm(): void {
  if (openForm()) document.dispatchEvent(new Event(flushEvent));
}

/** Flushes the form before Decap reads it for a save. */
export function flushBeforeSaves(): void {
  const dispatch = store.dispatch;
  store.dispatch = (action) => {
    // What reads the store is a function; mere changes are objects.
    if (typeof action === 'function') flushForm();
    return dispatch(action);
  };
}

/** Puts values and files into the open form. Its fields are made anew, so that they show them. */
export function putInForm(values: FormValues, media: readonly Media[] = []): void {
  const entry = (store.getState().entryDraft.get('entry') as DecapMap).toJS();
  const files = media.flatMap((item) => (item.file instanceof File ? [chosenFile(item, item.file)] : []));
  const known = (entry['mediaFiles'] ?? []) as { path: string }[];
  const others = known.filter(({ path }) => !files.some((file) => file.path === path));
  const filled = { ...entry, isPersisting: undefined, data: values, mediaFiles: [...files, ...others] };
  store.dispatch(entry['newRecord'] ? emptyDraftCreated(filled) : createDraftFromEntry(filled));
  markChanged();
}

/** Makes Decap say that the form holds what is not saved. */
export function markChanged(): void {
  const data = openForm()?.data.toJS() ?? {};
  const [name = 'status'] = Object.keys(data);
  const value = store.getState().entryDraft.getIn(['entry', 'data', name]);
  store.dispatch(
    changeDraftField({
      field: { get: (key) => (key === 'name' ? name : undefined) },
      value,
      metadata: {},
      entries: [],
    }),
  );
}

function chosenFile({ path, name }: Media, file: File): { path: string } {
  const asset = createAssetProxy({ path, file });
  store.dispatch(addAssets([asset]));
  const { url } = asset;
  return {
    id: `${path} ${file.lastModified}`,
    name,
    path,
    file,
    url,
    displayURL: url,
    size: file.size,
    draft: true,
  } as {
    path: string;
  };
}
