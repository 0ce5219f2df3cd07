import CMS from 'decap-cms-app';
import type { Conflict } from '../src/domain/base/manifest.ts';
import { ownerNames } from '../src/domain/base/owner.ts';
import { conflictFile } from '../src/domain/base/places.ts';
import { type BaseState, baseStateSchema, mergeWithBase } from '../src/domain/base/state.ts';
import { type FormValues, isSame } from '../src/domain/editor/drafts/form-values.ts';
import { type OpenForm, openForm, watchForm } from './drafts/form.ts';
import { continueWith } from './drafts/keeper.ts';
import { showVersions } from './drafts/versions-dialog.ts';
import { make } from './make.ts';
import { showNotice } from './notice.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { patchBackend } from './refusals.ts';

type Remove = (path: string) => Promise<unknown>;

/** The entry whose conflict is settled as soon as it is saved. */
let saving: string | undefined;

/** Tells over an open form whose the entry is, and puts both versions side by side where it and the base have parted. */
export function watchBase(backendName: string): void {
  let remove: Remove = async () => undefined;
  patchBackend<{ deleteFiles(paths: readonly string[], message: string): Promise<unknown> }>(backendName, (backend) => {
    const deleteFiles = backend.deleteFiles.bind(backend);
    remove = (path) => deleteFiles([path], `Расхождение с общей базой снято: ${path}`);
  });
  let seen = '';
  watchForm(() => {
    const form = openForm();
    const path = form?.path ?? '';
    if (path === seen) return;
    seen = path;
    tellOwner('');
    saving = undefined;
    if (form && path !== '') void tell(form, (of) => void settle(of, remove)).catch(warn);
  });
  CMS.registerEventListener({
    name: 'postSave',
    handler: () => {
      if (saving !== undefined) void settle(saving, remove);
      saving = undefined;
    },
  });
}

const warn = (error: unknown): void => console.warn('Nothing is known of the common base', error);

async function tell(form: OpenForm, settleNow: (path: string) => void): Promise<void> {
  const state = await fetchState();
  const path = form.path.replace(/^content\//, '');
  if (!state.source || openForm()?.path !== form.path) return;
  tellOwner(ownerNames[state.owners[path] ?? 'own']);
  const conflict = state.conflicts[path];
  if (conflict) offer(form, path, conflict, settleNow);
}

async function fetchState(): Promise<BaseState> {
  const response = await fetch('/admin/baza.json', { cache: 'no-cache' });
  return baseStateSchema.parse(await response.json());
}

function tellOwner(name: string): void {
  document.querySelector('.tc-whose')?.remove();
  if (name !== '') document.body.append(make('p', { class: 'tc-whose', role: 'note' }, `Запись: ${name}`));
}

function offer(form: OpenForm, path: string, conflict: Conflict, settleNow: (path: string) => void): void {
  const values: FormValues = form.data.toJS();
  const merged = mergeWithBase(form.collection, conflict, values, parseMarkdown);
  if (!merged) return;
  const isSameName = conflict.before === undefined;
  const taken = merged.taken.map((label) => `«${label}»`).join(', ');
  showVersions({
    title: isSameName ? 'В общей базе есть запись с таким же именем' : 'Вы и общая база изменили одно и то же',
    text:
      `На сайте стоит ваша версия, версия базы ${conflict.version} — рядом. Выберите, чему остаться.` +
      (taken === '' ? '' : ` Без вопросов встанут в форму: ${taken}.`),
    names: { mine: 'У нас', site: 'В общей базе', both: 'Оба, одно за другим' },
    overlaps: merged.overlaps,
    buttons: [
      {
        label: 'Внести в форму',
        isMain: true,
        act: (choices) => {
          const chosen = merged.resolve(choices);
          if (isSame(chosen, values)) return settleNow(path);
          continueWith(chosen, {});
          saving = path;
          showNotice('status', 'Внесено в форму', make('p', {}, 'Посмотрите, верно ли всё вместе, и сохраните.'));
        },
      },
      { label: 'Оставить всё как у нас', act: () => settleNow(path) },
      { label: 'Не сейчас' },
    ],
  });
}

async function settle(path: string, remove: Remove): Promise<void> {
  try {
    await remove(`content/${conflictFile(path)}`);
    showNotice('status', 'Расхождение с общей базой снято');
  } catch (error) {
    const text = make('p', {}, error instanceof Error ? error.message : String(error));
    showNotice('alert', 'Расхождение с общей базой не снято', text);
  }
}
