import CMS from 'decap-cms-app';
import type { CmsConfig, EditorComponentOptions } from 'decap-cms-core';
import { cmsConfig, formatName } from '../src/domain/cms/config.ts';
import { editorComponent } from '../src/domain/cms/editor-component.ts';
import { formatFor } from '../src/domain/cms/format.ts';
import { previewOfProse } from '../src/domain/cms/preview.ts';
import { remembering } from '../src/domain/cms/remembering.ts';
import { verbatim } from '../src/domain/cms/verbatim.ts';
import { blocks } from '../src/domain/prose/blocks/index.ts';
import { collections } from '../src/domain/schemas/index.ts';
import styles from '../src/styles/index.css?inline';
import { keepCensus } from './census.ts';
import { warnOfDeletion } from './deletion.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { previewFor } from './preview.ts';
import { toBeSaved } from './saving.ts';
import { judgeUploads } from './uploads.ts';

// In dev every saved entry reloads the open pages; here that would throw away what is being written.
import.meta.hot?.on('vite:beforeFullReload', () => new Promise(() => {}));

const place = document.querySelector<HTMLElement>('[data-cms]');
if (!place?.dataset['cms']) throw new Error('The page of the CMS does not say where the files are: data-cms');

const russian = CMS.getLocale('ru');
// «Добавить: чужая часть» instead of «Добавить чужая часть».
russian.editor.editorWidgets.list.add = 'Добавить: %{item}';

for (const collection of Object.values(collections)) {
  const format = remembering(formatFor(collection.id, parseMarkdown));
  CMS.registerCustomFormat(formatName(collection), collection.format, format);
  CMS.registerPreviewTemplate(collection.id, previewFor(collection.id));
}
const renderBlock = (source: string): string => previewOfProse(source, parseMarkdown);
for (const component of [verbatim, ...[...blocks.values()].map((block) => editorComponent(block, renderBlock))]) {
  CMS.registerEditorComponent(component as unknown as EditorComponentOptions);
}
judgeUploads();
CMS.registerPreviewStyle(styles, { raw: true });

CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => toBeSaved(entry) });
keepCensus();
warnOfDeletion([
  russian.editor.editor.onDeletePublishedEntry,
  russian.editor.editor.onDeleteWithUnsavedChanges,
  russian.editor.editor.onDeleteUnpublishedChanges,
  russian.editor.editor.onDeleteUnpublishedChangesWithUnsavedChanges,
]);

// Decap's types know only the formats of its own.
CMS.init({ config: cmsConfig(JSON.parse(place.dataset['cms'])) as unknown as CmsConfig });
