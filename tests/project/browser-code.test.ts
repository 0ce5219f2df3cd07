import { expect, it } from 'vitest';
import { newerCalls } from '../lib/newer-calls.ts';

/** What the code asks for first, with what happens where it is absent. */
const guarded: Readonly<Record<string, string>> = {
  'src/islands/page/tc-term.ts: HTMLElement.hidePopover': 'the tip of the browser itself, by the title of <abbr>',
  'src/islands/page/tc-term.ts: HTMLElement.popover': 'the same',
  'src/islands/page/tc-term.ts: HTMLElement.showPopover': 'the same',
  'src/islands/print/count-pages.ts: CSSStyleSheet.replaceSync': 'the frame loads the styles itself',
  'src/islands/print/count-pages.ts: Document.adoptedStyleSheets': 'the same',
  'src/islands/room/device.ts: Document.exitFullscreen': 'no button that makes the room full',
  'src/islands/room/device.ts: Document.fullscreenElement': 'the same',
  'src/islands/room/device.ts: Document.fullscreenEnabled': 'asked for: undefined where there is none',
  'src/islands/room/device.ts: Element.requestFullscreen': 'the same',
  'src/islands/room/device.ts: Navigator.vibrate': 'asked for; without it nothing is offered',
  'src/islands/room/device.ts: Navigator.wakeLock': 'asked for; without it the screen sleeps as the device is set',
  'src/islands/room/device.ts: WakeLock.request': 'the same',
  'src/islands/room/device.ts: WakeLockSentinel.release': 'the same',
  'src/islands/room/room.ts: KeyboardEvent.repeat': 'a key that is held does its deed again',
  'src/islands/room/screen.ts: KeyboardEvent.repeat': 'the same',
  'src/islands/shared/give-link.ts: Navigator.share': 'its button is not made; the link is copied',
};

it('calls nothing of the page that a browser of the baseline lacks', () => {
  expect(newerCalls(process.cwd())).toEqual(Object.keys(guarded));
});
