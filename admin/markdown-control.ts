import type { CmsWidgetControlProps, CmsWidgetPreviewProps } from 'decap-cms-core';
import { type ComponentType, createElement, type ReactElement, type Ref, useEffect, useRef, useState } from 'react';
import { mergeEdit } from '../src/domain/editor/files/merge-edit.ts';
import { richEditorRoundTrip } from './rich-markdown.ts';

/** An instance of Decap's Markdown control. */
interface DecapControlInstance {
  readonly state: { readonly mode: 'rich_text' | 'raw' };
}

/** Decap's Markdown widget. Its published types have props where the component is. */
export interface MarkdownWidget {
  readonly control: ComponentType<Props>;
  readonly preview: ComponentType<CmsWidgetPreviewProps>;
}

type Props = CmsWidgetControlProps<string> & { ref?: Ref<DecapControlInstance> };

/** Wraps Decap's Markdown control so that an edit in the rich editor changes only what the editor touched. */
export function markdownControl(DecapControl: ComponentType<Props>): (props: Props) => ReactElement {
  return function FaithfulMarkdown({ ref, ...props }) {
    const control = useRef<DecapControlInstance | null>(null);
    const source = useRef(props.value ?? '');
    const [lost, setLost] = useState<readonly string[]>([]);
    // The same function for the whole life of the control: Decap reads the instance through it.
    const [setRef] = useState(() => (instance: DecapControlInstance | null) => {
      control.current = instance;
      if (typeof ref === 'function') ref(instance);
    });
    const onChange: Props['onChange'] = (value) => {
      const isRich = control.current?.state.mode === 'rich_text';
      if (!isRich) source.current = value;
      const merged = isRich ? mergeEdit(source.current, value, richEditorRoundTrip) : { text: value, lost: [] };
      setLost(merged.lost);
      props.onChange(merged.text);
    };
    const container = useRef<HTMLDivElement>(null);
    // Decap does not name the text box for screen readers, and a change of mode creates a new one.
    useEffect(() => {
      const name = String(props.field.get('label'));
      for (const textbox of container.current?.querySelectorAll('[role="textbox"]') ?? []) {
        // A block inside the text has its own control.
        if (textbox.closest('.tc-prose') === container.current) textbox.setAttribute('aria-label', name);
      }
    });
    return createElement(
      'div',
      { ref: container, className: 'tc-prose' },
      createElement(DecapControl, { ...props, ref: setRef, onChange } as Props),
      lost.length > 0 && createElement(LostMarkup, { lost }),
    );
  };
}

function LostMarkup({ lost }: { lost: readonly string[] }): ReactElement {
  const style = { margin: 0, padding: '12px 16px', background: '#fff3cd', color: '#5c4400' };
  return createElement(
    'div',
    { role: 'status', style },
    'Здесь визуальный редактор не удержал разметку. Отмените правку (Ctrl+Z) и внесите её в режиме «Разметка». Было:',
    createElement('pre', { style: { whiteSpace: 'pre-wrap' } }, lost.join('\n')),
  );
}
