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
import { tellDeletions, warnOfDeletion } from './deletion.ts';
import { keepEntryIndexFresh } from './entry-index.ts';
import { FoldControl } from './fold.ts';
import { guardGitLab } from './gitlab.ts';
import { setLocale } from './locale.ts';
import { type MarkdownWidget, markdownControl } from './markdown-control.ts';
import { showPageLink } from './page-link.ts';
import { parseMarkdown } from './parse-markdown.ts';
import bar from './preview.css?inline';
import { previewFor } from './preview.ts';
import { nothingPublished } from './published.ts';
import { tellRefusals } from './refusals.ts';
import { spelling } from './rich-markdown.ts';
import { toBeSaved } from './saving.ts';
import { judgeUploads } from './uploads.ts';
import './editor.css';

// In dev every saved entry reloads the open pages; here that would throw away what is being written.
import.meta.hot?.on('vite:beforeFullReload', () => new Promise(() => {}));

const place = document.querySelector<HTMLElement>('[data-cms]');
if (!place?.dataset['cms']) throw new Error('The page of the CMS does not say where the files are: data-cms');

const { backend, ...options }: CmsOptions = JSON.parse(place.dataset['cms']);
setLocale(options);
tellRefusals();
guardGitLab();
tellDeletions(backend.name);

for (const collection of Object.values(collections)) {
  const format = memoizeFormat(formatFor(collection.id, parseMarkdown));
  CMS.registerCustomFormat(formatName(collection), collection.format, format);
  CMS.registerPreviewTemplate(collection.id, previewFor(collection.id));
}
// Decap's own preview of Markdown, which nobody sees: the templates above stand in its place.
const host = { ...previewHost(nothingPublished), picture: (src: string) => ({ src }) };
const renderBlock = (source: string): string => previewOfProse(source, { parse: parseMarkdown, host });
for (const component of [
  rawMarkdownBlock,
  ...[...blocks.values()].map((block) => editorComponent(block, renderBlock)),
]) {
  CMS.registerEditorComponent(component as unknown as EditorComponentOptions);
}
CMS.registerWidget('fold', FoldControl as never);
judgeUploads();
const { control, preview } = CMS.getWidget('markdown') as unknown as MarkdownWidget;
CMS.registerWidget('markdown', markdownControl(control), preview);
CMS.registerRemarkPlugin(spelling);
// A preview can wait for its letters: unlike the site's pages it asks for them late.
CMS.registerPreviewStyle(styles.replaceAll(/(?<=font-display:\s*)optional/g, 'swap') + bar, { raw: true });

CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => toBeSaved(entry) });
// With a review a save publishes nothing.
if (!options.hasReview) {
  const when =
    backend.name === localBackend.name ? 'Страница уже на сайте.' : 'Страница появится через несколько минут.';
  CMS.registerEventListener({ name: 'postSave', handler: ({ entry }) => showPageLink(entry, when) });
}
keepEntryIndexFresh();
const questions = CMS.getLocale('ru').editor.editor;
warnOfDeletion([
  questions.onDeletePublishedEntry,
  questions.onDeleteWithUnsavedChanges,
  questions.onDeleteUnpublishedChanges,
  questions.onDeleteUnpublishedChangesWithUnsavedChanges,
]);

// Each tab has a name: the file server stops a save over what this tab has not read.
const tab = backend.proxy_url && { proxy_url: `${backend.proxy_url}?tab=${crypto.randomUUID()}` };
// Decap's types know only the formats of its own.
CMS.init({ config: cmsConfig({ ...options, backend: { ...backend, ...tab } }) as unknown as CmsConfig });
