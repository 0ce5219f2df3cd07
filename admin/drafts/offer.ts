import { differencesOf } from '../../src/domain/editor/drafts/compare.ts';
import { comparable } from '../../src/domain/editor/drafts/form-values.ts';
import {
  copiesFor,
  type KeptCopy,
  keptAtText,
  outdated,
  readCopies,
} from '../../src/domain/editor/drafts/kept-copy.ts';
import { mergeEntry } from '../../src/domain/editor/drafts/merge.ts';
import { formerAddressKey } from '../../src/domain/editor/files/former-address.ts';
import { takenMedia } from '../entry-index.ts';
import { showNotice } from '../notice.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { dropFromStore, readStore } from './copy-store.ts';
import { type OpenForm, openForm } from './form.ts';
import { continueWith } from './keeper.ts';
import { otherTabs } from './tabs.ts';
import { showVersions } from './versions-dialog.ts';

/** Drops copies that are too old or too many. */
export async function dropOutdated(): Promise<void> {
  await dropFromStore(outdated(readCopies(await readStore()), Date.now()));
}

/** Where a form opens whose text is kept from another time, offers it before anything is typed over it. */
export async function offerCopies(form: OpenForm, copyId: string): Promise<void> {
  const [stored, tabs] = await Promise.all([readStore(), otherTabs()]);
  const all = readCopies(stored).filter(({ id }) => id !== copyId);
  const copies = copiesFor(all, form, tabs);
  const unequal = copies.filter((copy) => differencesWith(copy, form).length > 0);
  await dropFromStore(copies.flatMap(({ id }) => (unequal.some((copy) => copy.id === id) ? [] : [id])));
  const now = openForm();
  // A new entry that was made of another one is no place for a third.
  const isTaken = form.slug === '' && now?.hasChanged;
  if (now?.key !== form.key || isTaken) return;
  if (copiesFor(all, form, new Set()).length > copies.length) tellOfOtherTab();
  offer(unequal, form);
}

const siteOf = (form: OpenForm) => comparable(form.collection, form.data.toJS(), parseMarkdown);

function differencesWith({ collection, values }: Pick<KeptCopy, 'collection' | 'values'>, form: OpenForm) {
  return differencesOf(collection, siteOf(form), comparable(collection, values, parseMarkdown));
}

/** Offers the newest of some copies; the others after it. */
function offer([copy, ...older]: readonly KeptCopy[], form: OpenForm): void {
  if (!copy) return;
  const { collection, values, id, media } = copy;
  const [base, mine] = [copy.base, values].map((each) => comparable(collection, each, parseMarkdown));
  const address = form.data.get(formerAddressKey);
  const merged = mergeEntry(collection, { base: base ?? {}, mine: mine ?? {}, site: siteOf(form) }, values, address);
  const isNew = form.slug === '';
  const next = () => offer(older, form);
  showVersions({
    title: `Ваш несохранённый текст от ${keptAtText(copy.keptAt, Date.now())}`,
    text: explanation(merged.taken, merged.overlaps.length, isNew),
    // As it would come into the form, with what was changed on the site since.
    differences: differencesWith({ collection, values: merged.resolve([]) }, form),
    overlaps: merged.overlaps,
    buttons: [
      {
        label: 'Вернуть в форму',
        isMain: true,
        act: (choices) => {
          for (const { name } of media) takenMedia.add(name);
          continueWith(merged.resolve(choices), { copyId: id, media });
        },
      },
      {
        label: 'Удалить копию',
        act: () => {
          void dropFromStore([id]);
          next();
        },
      },
      { label: isNew ? 'Начать с пустой формы' : 'Оставить как на сайте', act: next },
    ],
  });
}

function explanation(taken: readonly string[], overlaps: number, isNew: boolean): string {
  const kept = 'Он остался в этом браузере. Пока вы не решите иначе, он там и будет.';
  if (isNew) return kept;
  const changed = taken.map((label) => `«${label}»`).join(', ');
  const since = taken.length > 0 ? ` С тех пор запись изменили на сайте: ${changed}. Эти правки останутся.` : '';
  return kept + since + (overlaps > 0 ? ' Одно и то же место изменено и у вас, и на сайте: выберите внизу.' : '');
}

function tellOfOtherTab(): void {
  showNotice('status', 'Эта запись открыта и в другой вкладке, и там есть несохранённый текст. Правьте её в одной.');
}
