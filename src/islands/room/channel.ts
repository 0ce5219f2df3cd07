import { readSession, type Session } from '../../domain/learning/room/session.ts';

/** What the window for the projector shows. */
export interface Shown {
  readonly session: Session;
  /** Whether it shows nothing for now. */
  readonly isBlank: boolean;
  /** The title of the sheet that fills it. */
  readonly sheet?: string | undefined;
}

/** What one window asks of the other: `who` is there; a key was pressed; a window came, or went. */
export type Wish = 'who' | 'hello' | 'bye' | 'next' | 'back' | 'toggle' | 'blank';
const wishes: readonly unknown[] = ['who', 'hello', 'bye', 'next', 'back', 'toggle', 'blank'] satisfies Wish[];

/** The way between the windows of one tutorial on this device; nothing leaves the browser. */
export class RoomChannel {
  private readonly channel = new BroadcastChannel(`tc-room ${location.pathname}`);

  show(shown: Shown): void {
    this.channel.postMessage(shown);
  }

  wish(wish: Wish): void {
    this.channel.postMessage(wish);
  }

  onShown(react: (shown: Shown) => void): void {
    this.channel.addEventListener('message', ({ data }) => {
      const session = readSession(data?.session);
      if (session) react({ session, isBlank: data.isBlank === true, sheet: data.sheet });
    });
  }

  onWish(react: (wish: Wish) => void): void {
    this.channel.addEventListener('message', ({ data }) => {
      if (wishes.includes(data)) react(data);
    });
  }

  close(): void {
    this.channel.close();
  }
}
