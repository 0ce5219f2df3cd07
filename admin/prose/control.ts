import type { CmsWidgetControlProps } from 'decap-cms-core';
import { createElement, type ReactElement, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { previewHost } from '../../src/domain/editor/preview/preview.ts';
import { mediaFolder } from '../../src/domain/model/media-path.ts';
import { knownSite } from '../published.ts';
import { type ProseField, proseField } from './field.ts';

/** What Decap asks of a control: before a save whether it is valid, after a refusal the focus. */
interface ControlHandle {
  isValid(): boolean;
  focus(): void;
}

type Props = CmsWidgetControlProps<string> & {
  readonly ref?: Ref<ControlHandle>;
  readonly getAsset: (path: string) => { readonly path: string; toString(): string } | undefined;
  /** Decap's action for what became of the file; a refusal does not throw. */
  readonly onPersistMedia: (file: File, options: object) => Promise<{ readonly type: string } | undefined>;
};

/** Decap's control for prose. */
export function ProseControl({ ref, ...props }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<ProseField>(undefined);
  // Decap gives new functions at each change; those of the first rendering would write over other fields.
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!place.current) return undefined;
    const { value, field: declaration, forID } = latest.current;
    const host = {
      id: forID,
      label: String(declaration.get('label')),
      isShort: declaration.get('short') === true,
      prose: () => ({
        ...previewHost(knownSite()),
        picture: (path: string) => {
          const asset = latest.current.getAsset(path);
          // What Decap gives until the picture has come.
          return { src: asset && asset.path !== 'empty.svg' ? String(asset) : '' };
        },
      }),
      addFile: async (file: File) => {
        const done = await latest.current.onPersistMedia(file, { field: declaration });
        if (!done || done.type === 'MEDIA_PERSIST_FAILURE') throw new Error(`Decap has not taken ${file.name}`);
        return mediaFolder + file.name;
      },
    };
    field.current = proseField(place.current, value ?? '', host, (source) => latest.current.onChange(source));
    return () => field.current?.destroy();
  }, []);
  useEffect(() => field.current?.show(props.value ?? ''), [props.value]);
  useImperativeHandle(ref, () => ({
    isValid: () => {
      field.current?.flush();
      return true;
    },
    focus: () => field.current?.focus(),
  }));
  return createElement('div', { ref: place, className: 'tc-prose' });
}
