import type { CmsWidgetControlProps } from 'decap-cms-core';
import { createElement, type ReactElement, useEffect, useState } from 'react';

/** The event that unfolds every form: something below the fold needs a look. */
export const unfold = 'tc-unfold';

/** A button in the row of fields that folds and unfolds those after it. */
export function FoldControl({ forID, field }: CmsWidgetControlProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = () => setOpen(true);
    document.addEventListener(unfold, open);
    return () => document.removeEventListener(unfold, open);
  }, []);
  return createElement(
    'button',
    { id: forID, type: 'button', className: 'tc-fold', 'aria-expanded': isOpen, onClick: () => setOpen(!isOpen) },
    field.get('label'),
  );
}
