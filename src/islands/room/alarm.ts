import type { Session } from '../../domain/learning/room/session.ts';
import { leftOf } from '../../domain/learning/room/time.ts';
import { chime, vibrate } from './device.ts';
import { isOn } from './store.ts';

/** Notices the end of a stage once, and tells it by what is switched on. */
export class Alarm {
  private place = -1;
  private left = 0;

  /** Whether the time of the stage has run out since the last call; a stage that was over before rings no more. */
  rings(session: Session, now: number): boolean {
    const left = leftOf(session, session.place, now);
    const hasCome = session.since !== null && this.place === session.place && this.left > 0 && left <= 0;
    this.place = session.place;
    this.left = left;
    if (hasCome && isOn('sound')) chime();
    if (hasCome && isOn('vibration')) vibrate();
    return hasCome;
  }
}
