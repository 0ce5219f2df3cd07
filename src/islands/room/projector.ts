import type { Session } from '../../domain/learning/room/session.ts';
import { RoomChannel } from './channel.ts';
import type { Deed } from './remote.ts';

/** The other window as the tutor's window sees it: whether it is there, and what it shows beside the stage. */
export class Projector {
  /** Whether the window is there. */
  isThere = false;
  /** Whether it is dark for now. */
  isBlank = false;
  /** The title of the sheet that fills it. */
  sheet: string | undefined;
  private readonly channel = new RoomChannel();

  /** A key pressed there is a deed here; a window that comes asks what to show. `session` is what is led here now. */
  constructor(session: () => Session | undefined, deed: (deed: Deed) => void) {
    this.channel.onWish((wish) => {
      if (wish === 'who') return;
      if (wish === 'hello' || wish === 'bye') this.isThere = wish === 'hello';
      else deed(wish);
      // The next window begins with the stage.
      if (wish === 'bye') Object.assign(this, { sheet: undefined, isBlank: false });
      const now = session();
      if (now) this.show(now);
    });
    this.channel.wish('who');
  }

  show(session: Session): void {
    const { isBlank, sheet } = this;
    this.channel.show({ session, isBlank, sheet });
  }
}
