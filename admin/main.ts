import CMS from 'decap-cms-app';
import type { CmsConfig, EditorComponentOptions } from 'decap-cms-core';
import { cmsConfig, formatName } from '../src/domain/cms/config.ts';
import { editorComponent } from '../src/domain/cms/editor-component.ts';
import { fileNameFor, fileNameKey } from '../src/domain/cms/file-name.ts';
import { formatFor, reasonsAgainst } from '../src/domain/cms/format.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { blocks } from '../src/domain/prose/blocks/index.ts';
import { collections } from '../src/domain/schemas/index.ts';
import proseStyle from '../src/styles/prose.css?inline';
import tokens from '../src/styles/tokens.css?inline';
import { parseMarkdown } from './parse-markdown.ts';
import { renderPreview } from './preview.ts';

const place = document.querySelector<HTMLElement>('[data-cms]');
if (!place?.dataset['cms']) throw new Error('The page of the CMS does not say where the files are: data-cms');

for (const collection of Object.values(collections)) {
  CMS.registerCustomFormat(formatName(collection), collection.format, formatFor(collection.id, parseMarkdown));
}
for (const block of blocks.values()) {
  CMS.registerEditorComponent(editorComponent(block, renderPreview) as unknown as EditorComponentOptions);
}
CMS.registerPreviewStyle(tokens + proseStyle, { raw: true });

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const collection = entry.get('collection') as CollectionId;
    const data = entry.get('data');
    const values = data.toJS();
    const reasons = reasonsAgainst(collection, values, parseMarkdown);
    // Decap shows the message and keeps the draft.
    if (reasons.length > 0) throw new Error(reasons.join('\n'));
    return entry.get('newRecord') ? data.set(fileNameKey, fileNameFor(collection, values)) : data;
  },
});

// Decap's types know only the formats of its own.
CMS.init({ config: cmsConfig(JSON.parse(place.dataset['cms'])) as unknown as CmsConfig });
