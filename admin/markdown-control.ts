import type { CmsWidgetControlProps, CmsWidgetPreviewProps } from 'decap-cms-core';
import { type ComponentType, createElement, type ReactElement, type Ref, useEffect, useRef, useState } from 'react';
import { mergeEdit } from '../src/domain/editor/files/merge-edit.ts';
import { writeRich } from './rich-markdown.ts';

/** Decap's own control of Markdown, as far as it is used here. */
interface Control {
  readonly state: { readonly mode: 'rich_text' | 'raw' };
}

/** Decap's widget for Markdown; its types have the props of a component where the component stands. */
export interface MarkdownWidget {
  readonly control: ComponentType<Props>;
  readonly preview: ComponentType<CmsWidgetPreviewProps>;
}

type Props = CmsWidgetControlProps<string> & { ref?: Ref<Control> };

/** Decap's control for Markdown, kept from changing what the editor did not touch. */
export function markdownControl(inner: ComponentType<Props>): (props: Props) => ReactElement {
  return function FaithfulMarkdown({ ref, ...props }) {
    const control = useRef<Control | null>(null);
    const source = useRef(props.value ?? '');
    const [lost, setLost] = useState<readonly string[]>([]);
    // One function for the life of the control: Decap reads the control from it.
    const [own] = useState(() => (instance: Control | null) => {
      control.current = instance;
      if (typeof ref === 'function') ref(instance);
    });
    const onChange: Props['onChange'] = (value) => {
      const isRich = control.current?.state.mode === 'rich_text';
      if (!isRich) source.current = value;
      const kept = isRich ? mergeEdit(source.current, value, writeRich) : { text: value, lost: [] };
      setLost(kept.lost);
      props.onChange(kept.text);
    };
    const place = useRef<HTMLDivElement>(null);
    // Decap names the field's label, but not the place where one writes; a change of mode makes it anew.
    useEffect(() => {
      const name = String(props.field.get('label'));
      for (const box of place.current?.querySelectorAll('[role="textbox"]') ?? []) {
        // A block inside the text has a text of its own.
        if (box.closest('.tc-prose') === place.current) box.setAttribute('aria-label', name);
      }
    });
    return createElement(
      'div',
      { ref: place, className: 'tc-prose' },
      createElement(inner, { ...props, ref: own, onChange } as Props),
      lost.length > 0 && createElement(Loss, { lost }),
    );
  };
}

function Loss({ lost }: { lost: readonly string[] }): ReactElement {
  const style = { margin: 0, padding: '12px 16px', background: '#fff3cd', color: '#5c4400' };
  return createElement(
    'div',
    { role: 'status', style },
    'Здесь визуальный редактор не удержал разметку. Отмените правку (Ctrl+Z) и внесите её в режиме «Разметка». Было:',
    createElement('pre', { style: { whiteSpace: 'pre-wrap' } }, lost.join('\n')),
  );
}
