import type { Session } from '../../domain/learning/room/session.ts';
import type { Move } from './move-of.ts';
import type { Projector } from './projector.ts';
import type { Scenario } from './read-page.ts';
import type { Deed } from './remote.ts';

/** What views and buttons know of the room: the state, and how to change it. */
export interface Lead {
  readonly scenario: Scenario;
  readonly session: Session;
  readonly projector: Projector;
  /** What is said of the stage that was left last; empty when there is nothing to say. */
  readonly leftWords: string;
  /** Whether the session is of this scenario, so that it may go on. */
  readonly canGoOn: boolean;
  /** Changes the session, stores it and shows it. */
  change(edit: Move): void;
  /** Does what a key, a button or the other window asks for. */
  deed(deed: Deed): void;
  /** Goes on with a session that is old or has ended. */
  goOn(edit: Move): void;
  /** Shows what is stored of a session of another day. */
  read(): void;
  /** Takes the session away and begins a new one. */
  erase(): void;
  /** Changes what the projector shows. */
  show(what: Partial<Pick<Projector, 'sheet' | 'isBlank'>>): void;
}
