import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { type PublishedSite, previewHost, previewOfEntry } from '../src/domain/editor/preview/preview.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type Scheme, showInScheme } from './preview-scheme.ts';
import { knownSite, publishedSite } from './published.ts';

type Preview = (props: PreviewTemplateComponentProps) => ReactElement;

/** Decap passes this prop to every preview; its types lack it. */
interface AssetLoading {
  readonly isLoadingAsset?: boolean;
}

const schemes: Readonly<Record<Scheme, string>> = { light: 'Светлая', dark: 'Тёмная' };
/** Frame widths; 390px is a common phone. */
const widths = { '390px': 'Телефон', '100%': 'Компьютер' } as const;

/** The settings of the last preview; the next one starts with them. */
const lastView: { scheme: Scheme; width: keyof typeof widths } = { scheme: 'light', width: '100%' };

/** The published site: at first an empty one. */
function usePublishedSite(): PublishedSite {
  const [published, setPublished] = useState(knownSite);
  useEffect(() => {
    void publishedSite().then(setPublished);
  }, []);
  return published;
}

/** The shortest time without a change after which the preview follows, in milliseconds. */
const shortestDelay = 250;
/** How many times longer than its own rendering a preview waits, so that writing in a long text stays quick. */
const patience = 5;

/** The value after it has not changed for some time, given the time in milliseconds that showing it took. */
function useDebounced<T>(value: T, cost: { readonly current: number }): T {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), Math.max(shortestDelay, patience * cost.current));
    return () => clearTimeout(timer);
  }, [value, cost]);
  return debounced;
}

/**
 * Decap's preview of a collection: the entry's page in the site's styles, in light or dark scheme, on a phone or a
 * computer.
 */
export function previewFor(collection: CollectionId): Preview {
  return ({ entry, getAsset, document, window, isLoadingAsset }: PreviewTemplateComponentProps & AssetLoading) => {
    const published = usePublishedSite();
    const [scheme, setScheme] = useState(lastView.scheme);
    const [width, setWidth] = useState(lastView.width);
    useEffect(() => {
      Object.assign(lastView, { scheme, width });
      document.documentElement.lang = 'ru';
      showInScheme(document, scheme);
      const frame = window.frameElement;
      if (frame instanceof HTMLElement) Object.assign(frame.style, { width, display: 'block', margin: '0 auto' });
    }, [scheme, width, document, window]);
    const cost = useRef(0);
    const data = useDebounced(entry.get('data'), cost);
    // Decap loads a picture's address after the first rendering; isLoadingAsset then changes and the page is rendered
    // again.
    // biome-ignore lint/correctness/useExhaustiveDependencies: Decap passes a new getAsset at every key press; with it as a dependency a key takes 203 ms instead of 84. isLoadingAsset is not used inside but tells when to render again
    const __html = useMemo(() => {
      const proseHost = {
        ...previewHost(published),
        picture: (path: string) => ({ src: String(getAsset(path) ?? '') }),
      };
      const start = performance.now();
      const { html } = previewOfEntry(collection, data.toJS(), { parse: parseMarkdown, host: proseHost });
      cost.current = performance.now() - start;
      return html;
    }, [data, published, isLoadingAsset]);
    return createElement(
      'div',
      null,
      createElement(
        'div',
        { className: 'preview-bar' },
        createElement(RadioGroup<Scheme>, {
          name: 'Схема',
          options: schemes,
          value: scheme,
          onChange: setScheme,
        }),
        createElement(RadioGroup<keyof typeof widths>, {
          name: 'Ширина',
          options: widths,
          value: width,
          onChange: setWidth,
        }),
      ),
      // React would show the HTML as text.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from the site's own renderer, which lets no script, handler or foreign address through (tests/fuzz/prose.test.ts)
      createElement('main', { className: 'wrap', lang: 'ru', dangerouslySetInnerHTML: { __html } }),
    );
  };
}

interface RadioGroupProps<K extends string> {
  readonly name: string;
  readonly options: Readonly<Record<K, string>>;
  readonly value: K;
  onChange(value: K): void;
}

function RadioGroup<K extends string>({ name, options, value, onChange }: RadioGroupProps<K>): ReactElement {
  const radios = (Object.entries(options) as [K, string][]).map(([key, label]) => {
    const input = { type: 'radio', name, checked: key === value, onChange: () => onChange(key) };
    return createElement('label', { key }, createElement('input', input), ' ', label);
  });
  return createElement('fieldset', { 'aria-label': name }, radios);
}
