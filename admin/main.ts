import CMS from 'decap-cms-app';
import type { CmsConfig, EditorComponentOptions } from 'decap-cms-core';
import { formatFor } from '../src/domain/editor/files/format.ts';
import { memoizeFormat } from '../src/domain/editor/files/memoize-format.ts';
import { localBackend } from '../src/domain/editor/forms/backend.ts';
import { type CmsOptions, cmsConfig, formatName } from '../src/domain/editor/forms/config.ts';
import { editorComponent } from '../src/domain/editor/forms/editor-component.ts';
import { rawMarkdownBlock } from '../src/domain/editor/forms/raw-markdown-block.ts';
import { previewHost, previewOfProse } from '../src/domain/editor/preview/preview.ts';
import { blocks } from '../src/domain/prose/blocks/index.ts';
import { collections } from '../src/domain/schemas/index.ts';
import styles from '../src/styles/index.css?inline';
import { confirmDeletions, showDeletionNotices } from './deletion.ts';
import { keepEntryIndexFresh } from './entry-index.ts';
import { FoldControl } from './fold.ts';
import { preventGitLabOverwrites } from './gitlab.ts';
import { setLocale } from './locale.ts';
import { type MarkdownWidget, markdownControl } from './markdown-control.ts';
import { showPageLink } from './page-link.ts';
import { parseMarkdown } from './parse-markdown.ts';
import bar from './preview.css?inline';
import { previewFor } from './preview.ts';
import { emptySite } from './published.ts';
import { alertProxyRefusals } from './refusals.ts';
import { remarkSettings } from './rich-markdown.ts';
import { prepareForSaving } from './saving.ts';
import { checkUploads } from './uploads.ts';
import './editor.css';

// In development a saved entry reloads all open pages; here unsaved text would be lost.
import.meta.hot?.on('vite:beforeFullReload', () => new Promise(() => {}));

const configElement = document.querySelector<HTMLElement>('[data-cms]');
if (!configElement?.dataset['cms']) throw new Error('The page of the CMS does not say where the files are: data-cms');

const { backend, ...options }: CmsOptions = JSON.parse(configElement.dataset['cms']);
setLocale(options);
alertProxyRefusals();
preventGitLabOverwrites();
showDeletionNotices(backend.name);

for (const collection of Object.values(collections)) {
  const format = memoizeFormat(formatFor(collection.id, parseMarkdown));
  CMS.registerCustomFormat(formatName(collection), collection.format, format);
  CMS.registerPreviewTemplate(collection.id, previewFor(collection.id));
}
// Decap's own preview of Markdown: never shown, because the templates above replace it.
const proseHost = { ...previewHost(emptySite), picture: (src: string) => ({ src }) };
const renderBlock = (source: string): string => previewOfProse(source, { parse: parseMarkdown, host: proseHost });
for (const component of [
  rawMarkdownBlock,
  ...[...blocks.values()].map((block) => editorComponent(block, renderBlock)),
]) {
  CMS.registerEditorComponent(component as unknown as EditorComponentOptions);
}
CMS.registerWidget('fold', FoldControl as never);
checkUploads();
const { control, preview } = CMS.getWidget('markdown') as unknown as MarkdownWidget;
CMS.registerWidget('markdown', markdownControl(control), preview);
CMS.registerRemarkPlugin(remarkSettings);
// Unlike the site's pages, the preview loads fonts late, so they must be swapped in.
CMS.registerPreviewStyle(styles.replaceAll(/(font-display:\s*)optional/g, '$1swap') + bar, { raw: true });

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

// The file server checks each save against what this browser tab has read.
const withTab = backend.proxy_url && { proxy_url: `${backend.proxy_url}?tab=${crypto.randomUUID()}` };
// Decap's types know its built-in formats only.
CMS.init({ config: cmsConfig({ ...options, backend: { ...backend, ...withTab } }) as unknown as CmsConfig });
