import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { createElement, type ReactElement, useEffect, useMemo, useState } from 'react';
import { type PublishedSite, previewHost, previewOfEntry } from '../src/domain/editor/preview/preview.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { nothingPublished, readPublished } from './published.ts';

type Preview = (props: PreviewTemplateComponentProps) => ReactElement;

/** Decap gives it to every preview; its types lack it. */
interface Loading {
  readonly isLoadingAsset?: boolean;
}

const schemes = { light: 'Светлая', dark: 'Тёмная' } as const;
/** `390px` is the width of a common phone. */
const widths = { '390px': 'Телефон', '100%': 'Компьютер' } as const;

/** How the last preview was looked at: the next one opens the same way. */
const look: { scheme: keyof typeof schemes; width: keyof typeof widths } = { scheme: 'light', width: '100%' };

let reading: Promise<PublishedSite> | undefined;

/** The published site, read once; its absence is told in the console, and the preview goes on without it. */
function usePublished(): PublishedSite {
  const [published, set] = useState(nothingPublished);
  useEffect(() => {
    reading ??= readPublished().catch((error: unknown) => {
      console.error(error);
      return nothingPublished;
    });
    void reading.then(set);
  }, []);
  return published;
}

/** Typing goes before its preview: what was last written, once the keys have been still for so long, in milliseconds. */
function useStill<T>(value: T, still = 250): T {
  const [shown, show] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => show(value), still);
    return () => clearTimeout(timer);
  }, [value, still]);
  return shown;
}

/** The pane beside the form of a collection: the entry's page in the site's own styles, by day or by night, wide or narrow. */
export function previewFor(collection: CollectionId): Preview {
  return ({ entry, getAsset, document, window, isLoadingAsset }: PreviewTemplateComponentProps & Loading) => {
    const published = usePublished();
    const [scheme, setScheme] = useState(look.scheme);
    const [width, setWidth] = useState(look.width);
    useEffect(() => {
      Object.assign(look, { scheme, width });
      document.documentElement.lang = 'ru';
      document.documentElement.style.colorScheme = scheme;
      const frame = window.frameElement;
      if (frame instanceof HTMLElement) Object.assign(frame.style, { width, display: 'block', margin: '0 auto' });
    }, [scheme, width, document, window]);
    const data = useStill(entry.get('data'));
    // A picture's address comes later than the text that shows it: isLoadingAsset changes, and the page is made once more.
    // biome-ignore lint/correctness/useExhaustiveDependencies: Decap hands in a new getAsset at every key press, so naming it would make the page anew each time (203 ms a key instead of 84), and isLoadingAsset, read by nobody, tells when to
    const __html = useMemo(() => {
      const host = { ...previewHost(published), picture: (path: string) => ({ src: String(getAsset(path) ?? '') }) };
      return previewOfEntry(collection, data.toJS(), { parse: parseMarkdown, host }).html;
    }, [data, published, isLoadingAsset]);
    return createElement(
      'div',
      null,
      createElement(
        'div',
        { className: 'preview-bar' },
        createElement(Choice<keyof typeof schemes>, {
          name: 'Схема',
          options: schemes,
          value: scheme,
          onChange: setScheme,
        }),
        createElement(Choice<keyof typeof widths>, {
          name: 'Ширина',
          options: widths,
          value: width,
          onChange: setWidth,
        }),
      ),
      // React would show the page's HTML as text.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the site's own renderer, which lets no script, handler or foreign address through (tests/fuzz/prose.test.ts)
      createElement('main', { className: 'wrap', lang: 'ru', dangerouslySetInnerHTML: { __html } }),
    );
  };
}

interface ChoiceProps<K extends string> {
  readonly name: string;
  readonly options: Readonly<Record<K, string>>;
  readonly value: K;
  onChange(value: K): void;
}

function Choice<K extends string>({ name, options, value, onChange }: ChoiceProps<K>): ReactElement {
  const radios = (Object.entries(options) as [K, string][]).map(([key, label]) => {
    const input = { type: 'radio', name, checked: key === value, onChange: () => onChange(key) };
    return createElement('label', { key }, createElement('input', input), ' ', label);
  });
  return createElement('fieldset', { 'aria-label': name }, radios);
}
