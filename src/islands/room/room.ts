import { asLeft } from '../../domain/learning/room/moves.ts';
import { isOfScenario, type Session } from '../../domain/learning/room/session.ts';
import { isPast } from '../../domain/learning/room/time.ts';
import { cameWords, leftStageWords } from '../../domain/learning/room/words.ts';
import { Alarm } from './alarm.ts';
import { stayAwake } from './device.ts';
import { sessionsKey } from './keys.ts';
import type { Lead } from './lead.ts';
import { type Move, moveOf } from './move-of.ts';
import type { View } from './parts.ts';
import { Projector } from './projector.ts';
import type { Scenario } from './read-page.ts';
import { type Deed, deedOf } from './remote.ts';
import { RoomWindow } from './room-window.ts';
import { freshSession, sessionOf, sleepWatch } from './session-of.ts';
import { storedSession, storeSession } from './store.ts';
import { type Old, viewName, viewOf } from './views.ts';

/** The tutor's side of a session: it holds the state, stores each change, and tells the other window. */
export class Room implements Lead {
  readonly scenario: Scenario;
  session: Session;
  readonly projector: Projector;
  leftWords = '';
  private isStored = true;
  private old: Old;
  private view: View | undefined;
  private shownAs = '';
  private readonly hasSlept = sleepWatch();
  private readonly window: RoomWindow;
  private readonly alarm = new Alarm();
  private readonly awake = stayAwake();

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.session = sessionOf(this.scenario);
    this.window = new RoomWindow(this);
    // A second tab of this tutorial is silent until its room is opened.
    this.projector = new Projector(
      () => (this.window.isOpen ? this.session : undefined),
      (deed) => this.window.isOpen && this.deed(deed),
    );
    addEventListener('storage', ({ key }) => {
      // What could not be stored is here alone.
      if (key !== sessionsKey || !this.isStored) return;
      const before = JSON.stringify(this.session);
      this.session = sessionOf(this.scenario);
      if (JSON.stringify(this.session) !== before) this.render(undefined, false);
    });
    this.window.element.addEventListener('keydown', (event) => {
      const deed = deedOf(event);
      if (!deed || !this.hears(deed)) return;
      event.preventDefault();
      if (!event.repeat) this.deed(deed);
    });
    setInterval(() => this.tick(), 500);
  }

  get canGoOn(): boolean {
    return isOfScenario(this.session, this.scenario.stages);
  }

  open(): void {
    if (this.session.begunAt === null && this.isStored) this.session = sessionOf(this.scenario);
    const isOld = this.session.begunAt !== null && (!this.canGoOn || isPast(this.session, Date.now()));
    if (!this.window.isOpen) this.old = isOld ? 'asks' : undefined;
    this.window.open();
    this.render();
  }

  change(edit: Move): void {
    // Where nothing is stored, this window has the last word.
    const before = (this.isStored ? storedSession(this.scenario.path) : undefined) ?? this.session;
    this.session = edit(before, Date.now());
    if (before.place !== this.session.place) this.leave(before);
    this.store(this.session);
    this.render(before);
  }

  deed(deed: Deed): void {
    if (deed === 'full') this.window.toggleFull();
    else if (deed === 'blank') this.show({ isBlank: !this.projector.isBlank });
    else if (this.hears(deed)) this.change(moveOf(deed, this.session));
  }

  /** Keys that scroll the report of a session are not to begin it again. */
  private hears(deed: Deed): boolean {
    return deed === 'full' || deed === 'blank' || (!this.old && this.session.endedAt === null);
  }

  goOn(edit: Move): void {
    this.old = undefined;
    this.change(edit);
  }

  read(): void {
    this.old = 'read';
    this.change((session, now) => (session.endedAt === null ? asLeft(session, now) : session));
  }

  erase(): void {
    this.old = undefined;
    this.session = freshSession(this.scenario);
    this.store(undefined);
    this.render();
  }

  show(what: Partial<Pick<Projector, 'sheet' | 'isBlank'>>): void {
    Object.assign(this.projector, what);
    this.tick();
    this.projector.show(this.session);
  }

  private store(session: Session | undefined): void {
    this.isStored = storeSession(this.scenario.path, session);
    this.window.storedIs(this.isStored);
  }

  private leave({ begunAt, place }: Session): void {
    this.projector.sheet = undefined;
    this.leftWords = begunAt === null ? '' : leftStageWords(this.session, place, Date.now());
  }

  private render(before?: Session, isTold = true): void {
    const as = viewName(this.session, this.old);
    if (as !== this.shownAs || !this.view || !before) {
      const isNew = as !== this.shownAs;
      this.shownAs = as;
      this.view = viewOf(as, this);
      this.window.show(this.view, as, isNew);
      if (before && isNew) this.window.say(`${cameWords(this.session)} ${this.leftWords}`);
    }
    this.tick();
    if (isTold) this.projector.show(this.session);
  }

  private tick(): void {
    this.awake(this.window.isOpen && this.session.since !== null);
    if (!this.window.isOpen) return;
    const now = Date.now();
    // Asleep with the room open, maybe until the next day: the session is asked about as if it had been closed.
    if (this.hasSlept(now) && !this.old && this.session.since !== null && isPast(this.session, now)) {
      this.old = 'asks';
      this.render();
    }
    this.view?.update(this.session, now);
    this.window.update(this.session, now);
    if (this.alarm.rings(this.session, now)) this.window.say('Время этапа вышло.');
  }
}
