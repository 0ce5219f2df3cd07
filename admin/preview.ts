import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement, type ReactElement } from 'react';
import { previewOfEntry } from '../src/domain/cms/preview.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { parseMarkdown } from './parse-markdown.ts';

type Preview = (props: PreviewTemplateComponentProps) => ReactElement;

/** The pane beside the form of a collection: the entry's prose in the site's own styles. */
export function previewFor(collection: CollectionId): Preview {
  return ({ entry }) => {
    const __html = previewOfEntry(collection, entry.get('data').toJS(), parseMarkdown);
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the site's own renderer, whose tests prove that nothing typed in an entry can run
    return createElement('main', { className: 'wrap prose', lang: 'ru', dangerouslySetInnerHTML: { __html } });
  };
}
