import type { CmsWidgetControlProps } from 'decap-cms-core';
import { createElement, type ReactElement, useEffect, useState } from 'react';

/** The event that unfolds every form, sent to show a field below the fold. */
export const unfoldEvent = 'tc-unfold';

/** The widget of a pseudo field: a button that folds and unfolds the fields after it. */
export function FoldControl({ forID, field }: CmsWidgetControlProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    document.addEventListener(unfoldEvent, open);
    return () => document.removeEventListener(unfoldEvent, open);
  }, []);
  return createElement(
    'button',
    { id: forID, type: 'button', className: 'tc-fold', 'aria-expanded': isOpen, onClick: () => setOpen(!isOpen) },
    field.get('label'),
  );
}
