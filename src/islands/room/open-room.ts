import { readPage } from './read-page.ts';
import { Room } from './room.ts';
import { openScreen } from './screen.ts';
import './room.css';
import './parts.css';
import './stage.css';
import './sheets.css';
import './screen.css';

let room: Room | undefined;

/** Opens the room of this page's tutorial, or the window for the projector. */
export function openRoom(isScreen: boolean): void {
  if (isScreen) openScreen(readPage());
  else {
    room ??= new Room(readPage());
    room.open();
  }
}
