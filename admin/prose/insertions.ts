import type { Action } from './actions.ts';
import { isInBoxes, toggleBoxes } from './boxes.ts';
import type { Host } from './host.ts';
import { openLinkDialog } from './links/dialog.ts';
import { linkAt } from './links/link-at.ts';
import { choosePicture } from './pictures/take.ts';

/** The action of links; its key works in every text. */
export const linkAction: Action = {
  label: 'Ссылка',
  sign: '↗',
  keys: 'Ctrl+K',
  run: openLinkDialog,
  isOn: (state) => linkAt(state) !== undefined,
};

/** What can be put into a text besides blocks, in the order of the buttons. */
export function insertions(host: Host): readonly Action[] {
  return [
    { label: 'Список с квадратиками', sign: '☑', run: toggleBoxes, isOn: isInBoxes },
    linkAction,
    {
      label: 'Картинка',
      sign: '▧',
      run: (_, dispatch, view) => {
        if (dispatch && view) choosePicture(view, host);
        return true;
      },
    },
  ];
}
