import CMS from 'decap-cms-app';
import type { CmsConfig, EditorComponentOptions } from 'decap-cms-core';
import { cmsConfig, formatName } from '../src/domain/cms/config.ts';
import { editorComponent } from '../src/domain/cms/editor-component.ts';
import { fileNameFor, fileNameKey } from '../src/domain/cms/file-name.ts';
import { formatFor, reasonsAgainst } from '../src/domain/cms/format.ts';
import { previewHost, previewOfProse } from '../src/domain/cms/preview.ts';
import { verbatim } from '../src/domain/cms/verbatim.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { blocks } from '../src/domain/prose/blocks/index.ts';
import { collections } from '../src/domain/schemas/index.ts';
import styles from '../src/styles/index.css?inline';
import { type MarkdownWidget, markdownControl } from './markdown-control.ts';
import { parseMarkdown } from './parse-markdown.ts';
import bar from './preview.css?inline';
import { previewFor } from './preview.ts';
import { nothingPublished } from './published.ts';
import { spelling } from './rich-markdown.ts';
import { judgeUploads } from './uploads.ts';

// In dev every saved entry reloads the open pages; here that would throw away what is being written.
import.meta.hot?.on('vite:beforeFullReload', () => new Promise(() => {}));

const place = document.querySelector<HTMLElement>('[data-cms]');
if (!place?.dataset['cms']) throw new Error('The page of the CMS does not say where the files are: data-cms');

const russian = CMS.getLocale('ru');
// «Добавить: чужая часть» instead of «Добавить чужая часть».
russian.editor.editorWidgets.list.add = 'Добавить: %{item}';

for (const collection of Object.values(collections)) {
  CMS.registerCustomFormat(formatName(collection), collection.format, formatFor(collection.id, parseMarkdown));
  CMS.registerPreviewTemplate(collection.id, previewFor(collection.id));
}
// Decap's own preview of Markdown, which nobody sees: the templates above stand in its place.
const host = { ...previewHost(nothingPublished), picture: (src: string) => ({ src }) };
const renderBlock = (source: string): string => previewOfProse(source, { parse: parseMarkdown, host });
for (const component of [verbatim, ...[...blocks.values()].map((block) => editorComponent(block, renderBlock))]) {
  CMS.registerEditorComponent(component as unknown as EditorComponentOptions);
}
judgeUploads();
const { control, preview } = CMS.getWidget('markdown') as unknown as MarkdownWidget;
CMS.registerWidget('markdown', markdownControl(control), preview);
CMS.registerRemarkPlugin(spelling);
CMS.registerPreviewStyle(styles + bar, { raw: true });

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const collection = entry.get('collection') as CollectionId;
    const data = entry.get('data');
    const values = data.toJS();
    const reasons = reasonsAgainst(collection, values, parseMarkdown);
    // Decap shows the message and keeps the draft; without a name «Error» does not stand before it.
    if (reasons.length > 0) throw Object.assign(new Error(reasons.join('\n')), { name: '' });
    return entry.get('newRecord') ? data.set(fileNameKey, fileNameFor(collection, values)) : data;
  },
});

// Decap's types know only the formats of its own.
CMS.init({ config: cmsConfig(JSON.parse(place.dataset['cms'])) as unknown as CmsConfig });
