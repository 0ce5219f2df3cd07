import CMS from 'decap-cms-app';
import type { CmsConfig } from 'decap-cms-core';
import { formatFor } from '../src/domain/editor/files/format.ts';
import { memoizeFormat } from '../src/domain/editor/files/memoize-format.ts';
import { localBackend } from '../src/domain/editor/forms/backend.ts';
import { type CmsOptions, cmsConfig, formatName } from '../src/domain/editor/forms/config.ts';
import { collections } from '../src/domain/schemas/index.ts';
import styles from '../src/styles/index.css?inline';
import blockStyles from '../src/styles/text-blocks.css?inline';
import { watchBase } from './base.ts';
import { confirmDeletions, showDeletionNotices } from './deletion.ts';
import { startDrafts } from './drafts/index.ts';
import { keepEntryIndexFresh } from './entry-index.ts';
import { FoldControl } from './fold.ts';
import { preventGitLabOverwrites } from './gitlab.ts';
import { quickenLists } from './lists/index.ts';
import { guardLocalFiles } from './local-files.ts';
import { setLocale } from './locale.ts';
import { keepNumbers } from './numbers.ts';
import { showPageLink } from './page-link.ts';
import { parseMarkdown } from './parse-markdown.ts';
import bar from './preview.css?inline';
import { previewFor } from './preview.ts';
import { showInScheme } from './preview-scheme.ts';
import { ProseControl } from './prose/control.ts';
import { saveByKey } from './save-key.ts';
import { prepareForSaving } from './saving.ts';
import { mendStore } from './store-mended.ts';
import { checkUploads } from './uploads.ts';
import './drafts/drafts.css';
import './drafts/failure.css';
import './editor.css';
import './prose/dialog.css';
import './prose/surface.css';

// In development a saved entry reloads all open pages, and so does a server that was started anew; here the form goes on.
for (const event of ['vite:beforeFullReload', 'vite:ws:disconnect'])
  import.meta.hot?.on(event, () => new Promise(() => {}));

// Decap's own page has one scheme, and a dark text in the midst of it, under dialogs of two, is hard to read.
showInScheme(document, 'light');

const configElement = document.querySelector<HTMLElement>('[data-cms]');
if (!configElement?.dataset['cms']) throw new Error('The page of the CMS does not say where the files are: data-cms');

const { backend, ...options }: CmsOptions = JSON.parse(configElement.dataset['cms']);
setLocale(options);
mendStore();
guardLocalFiles();
quickenLists();
preventGitLabOverwrites();
watchBase(backend.name);
showDeletionNotices(backend.name);
startDrafts();
keepNumbers();
saveByKey();

for (const collection of Object.values(collections)) {
  const format = memoizeFormat(formatFor(collection.id, parseMarkdown));
  CMS.registerCustomFormat(formatName(collection), collection.format, format);
  CMS.registerPreviewTemplate(collection.id, previewFor(collection.id));
}
CMS.registerWidget('fold', FoldControl as never);
checkUploads();
CMS.registerWidget('prose', ProseControl as never);
// Unlike the site's pages, the preview loads fonts late, so they must be swapped in.
const preview = styles.replaceAll(/(font-display:\s*)optional/g, '$1swap') + blockStyles + bar;
CMS.registerPreviewStyle(preview, { raw: true });

CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => prepareForSaving(entry) });
// With review, saving does not publish.
if (!options.hasReview) {
  const whenText =
    backend.name === localBackend.name ? 'Страница уже на сайте.' : 'Страница появится через несколько минут.';
  CMS.registerEventListener({ name: 'postSave', handler: ({ entry }) => showPageLink(entry, whenText) });
}
keepEntryIndexFresh();
const questions = CMS.getLocale('ru').editor.editor;
confirmDeletions([
  questions.onDeletePublishedEntry,
  questions.onDeleteWithUnsavedChanges,
  questions.onDeleteUnpublishedChanges,
  questions.onDeleteUnpublishedChangesWithUnsavedChanges,
]);

// Decap's types know its built-in formats only.
CMS.init({ config: cmsConfig({ ...options, backend }) as unknown as CmsConfig });
