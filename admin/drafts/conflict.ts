import { comparable, type FormValues } from '../../src/domain/editor/drafts/form-values.ts';
import { mergeEntry } from '../../src/domain/editor/drafts/merge.ts';
import type { Choice } from '../../src/domain/editor/drafts/merge-parts.ts';
import { formatFor, unreadableKey } from '../../src/domain/editor/files/format.ts';
import { formerAddressKey } from '../../src/domain/editor/files/former-address.ts';
import { make } from '../make.ts';
import { showNotice } from '../notice.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { openForm } from './form.ts';
import { continueWith } from './keeper.ts';
import { showVersions } from './versions-dialog.ts';

/** A save or a publication that was stopped because the entry has become another one. */
export interface Conflict {
  /** The path of the entry's file. */
  readonly path: string;
  /** The text that this page has read or saved last. */
  readonly known: string;
  /** The text that both versions began from; without it they began from `known`. */
  readonly began?: string;
  /** The text that lies there now. */
  readonly site: string;
  /** What the editor has to do when the form holds both versions. */
  readonly next: string;
  /** Notes that this page knows the text of the site, so that the next save goes through. */
  accept(): void;
}

/** The reason of a stopped save whose versions are being put together: nothing more need be told. */
export const mergeReason = 'запись изменил кто-то другой, посмотрите на обе версии';

/** What an editor does after a save that was stopped. */
export const saveAgain = 'сохраните ещё раз';

// What a save adds to the file stands in no form.
const addedBySaves = ['publishedOn', 'redirectFrom', 'notPersonal'];

/**
 * Puts the open form and the changed entry together: what doesn't overlap by itself, the rest as the editor chooses.
 * False when the form is of another entry or the entry can't be read.
 */
export function mergeWithSite({ path, known, began, site: siteText, next, accept }: Conflict): boolean {
  const form = openForm();
  if (form?.path !== path) return false;
  const { collection } = form;
  const { fromFile } = formatFor(collection, parseMarkdown);
  const [before, start, present] = [fromFile(known), fromFile(began ?? known), fromFile(siteText)];
  if ([before, start, present].some((each) => unreadableKey in each)) return false;
  const values = withAdded(form.data.toJS(), before);
  const [base, mine, site] = [start, values, present].map((each) => comparable(collection, each, parseMarkdown));
  const versions = { base: base ?? {}, mine: mine ?? {}, site: site ?? {} };
  const merged = mergeEntry(collection, versions, values, present[formerAddressKey]);
  const putTogether = (choices: readonly Choice[]): void => {
    accept();
    // A draft is saved still, whatever is on the site.
    continueWith(merged.resolve(choices), { base: began === undefined ? present : before });
    tellTaken(merged.taken, next);
  };
  // Decap first has to learn that the save has failed.
  setTimeout(() => {
    if (merged.overlaps.length === 0) putTogether([]);
    else askOverlaps(merged, putTogether);
  });
  return true;
}

function withAdded(values: FormValues, before: FormValues): FormValues {
  const added = addedBySaves.filter((name) => values[name] === undefined && before[name] !== undefined);
  return { ...values, ...Object.fromEntries(added.map((name) => [name, before[name]])) };
}

function askOverlaps({ taken, overlaps }: ReturnType<typeof mergeEntry>, act: (choices: readonly Choice[]) => void) {
  const others = taken.length > 0 ? ` Остальные чужие правки встанут в форму сами: ${quoted(taken)}.` : '';
  showVersions({
    title: 'Запись изменил кто-то другой',
    text: `Пока она была у вас открыта, одно и то же место изменили вы и кто-то ещё. Выберите, чему остаться.${others}`,
    overlaps,
    buttons: [{ label: 'Внести в форму', isMain: true, act }, { label: 'Не сейчас' }],
  });
}

function tellTaken(taken: readonly string[], next: string): void {
  const whose = taken.length > 0 ? `Его правки внесены в вашу форму: ${quoted(taken)}. ` : '';
  const text = `${whose}Ваши остались. Посмотрите, верно ли всё вместе, и ${next}.`;
  showNotice('alert', 'Запись изменил кто-то другой', make('p', {}, text));
}

const quoted = (labels: readonly string[]): string => labels.map((label) => `«${label}»`).join(', ');
