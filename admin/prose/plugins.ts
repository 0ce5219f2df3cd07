import { baseKeymap } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { blockKeys } from './blocks/keys.ts';
import { boxShortcut } from './boxes.ts';
import { counting } from './count.ts';
import { finding } from './find.ts';
import { footnotes } from './footnotes.ts';
import { heldPlaces } from './held-place.ts';
import type { Host } from './host.ts';
import { clickBesideWords, jumpsByKeys, keepChosen, leaveByEscape, surfaceKeymap } from './keys.ts';
import { leftPlace } from './left-place.ts';
import { placeLine } from './links/line.ts';
import { asMarkdownCan } from './normalize.ts';
import { pasting } from './paste.ts';
import { pictureFiles } from './pictures/take.ts';
import { markdownShortcuts } from './shortcuts.ts';
import { typing } from './typing.ts';

/** The plugins of a text, the first to be asked first. */
export function surfacePlugins(host: Host): Plugin[] {
  const { isShort } = host;
  return [
    leaveByEscape(),
    leftPlace(),
    jumpsByKeys(),
    keepChosen(),
    clickBesideWords(),
    boxShortcut(),
    pictureFiles(host),
    placeLine(),
    keymap(blockKeys),
    markdownShortcuts(isShort),
    pasting(),
    typing(),
    keymap(surfaceKeymap(isShort)),
    keymap(baseKeymap),
    tableEditing(),
    asMarkdownCan(),
    footnotes(),
    history(),
    dropCursor({ color: '#2446a8', width: 2 }),
    gapCursor(),
    finding(),
    heldPlaces(),
    ...(isShort ? [] : [counting()]),
  ];
}
