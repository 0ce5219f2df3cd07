import type { Session } from '../../domain/learning/room/session.ts';
import { make } from '../print/make.ts';
import { fullScreenOf } from './device.ts';
import type { Lead } from './lead.ts';
import { button, setText, type View } from './parts.ts';
import { roomFoot } from './room-foot.ts';
import { roomWay } from './room-way.ts';
import { unreadableNote } from './unreadable-note.ts';

/** The window over the page: a head with the whole way, the view, and the buttons under the thumb. */
export class RoomWindow {
  readonly element = make('dialog', { className: 'room' });
  private readonly fault = make('p', { className: 'room-fault', hidden: true });
  private readonly noScreen = make('p', { className: 'room-fault', hidden: true });
  private readonly body = make('div', { className: 'room-body' });
  private readonly status = make('p', { className: 'hidden-text' });
  private readonly room: Lead;
  private readonly way: ReturnType<typeof roomWay>;
  private readonly foot: ReturnType<typeof roomFoot>;
  private readonly blank: HTMLButtonElement;
  private readonly full: ReturnType<typeof fullScreenOf>;
  private readonly fullButton: HTMLButtonElement;
  private screen: Window | null = null;

  constructor(room: Lead) {
    this.room = room;
    this.element.setAttribute('aria-label', 'Режим занятия');
    for (const one of [this.fault, this.noScreen]) one.setAttribute('role', 'alert');
    this.status.setAttribute('role', 'status');
    const all = make('div', { className: 'room-all' });
    this.full = fullScreenOf(all);
    this.fullButton = button('Весь экран', () => this.toggleFull(), 'button-plain');
    this.fullButton.hidden = !this.full;
    document.addEventListener('fullscreenchange', () => this.tellFull());
    this.blank = button('Погасить', () => room.deed('blank'), 'button-plain');
    this.blank.title = 'Экран проектора';
    this.way = roomWay(room.session);
    this.foot = roomFoot(room);
    const tools = make(
      'div',
      { className: 'room-tools' },
      button('Окно для проектора', () => this.openScreen(), 'button-plain'),
      this.blank,
      this.fullButton,
      button('Закрыть', () => this.element.close(), 'button-plain'),
    );
    const top = make('header', { className: 'room-top' }, this.way.words, tools, this.way.bar);
    all.append(top, this.fault, this.noScreen, this.body, this.foot.element, this.status);
    this.element.append(all);
    // While a stage goes on, Esc is a slip: there is a button for it.
    this.element.addEventListener('cancel', (event) => {
      if (room.session.since !== null) event.preventDefault();
    });
    this.element.addEventListener('close', () => this.closed());
    addEventListener('popstate', () => {
      if (location.hash !== '#zanyatie') this.element.close();
    });
    document.body.append(this.element);
  }

  get isOpen(): boolean {
    return this.element.open;
  }

  open(): void {
    if (this.isOpen) return;
    this.element.showModal();
    document.documentElement.classList.add('has-room');
    // So that «back» of a phone closes the window and not the page.
    if (location.hash !== '#zanyatie') history.pushState({ isRoom: true }, '', '#zanyatie');
  }

  /** Puts a view into the window; the focus goes to its heading if it was in the view before, or nowhere. */
  show(view: View, as: string, isNew: boolean): void {
    const hadFocus = !this.element.contains(document.activeElement) || this.body.contains(document.activeElement);
    this.body.replaceChildren(...(as === 'start' || as === 'asks' ? [unreadableNote()] : []), view.element);
    this.foot.element.hidden = !as.startsWith('stage');
    if (hadFocus || this.foot.element.hidden) view.heading.focus();
    if (isNew) this.body.scrollTop = 0;
  }

  /** Shows what changes with the session. */
  update(session: Session, now: number): void {
    this.way.update(session, now);
    this.foot.update(session);
    const { isBlank, isThere } = this.room.projector;
    setText(this.blank, isBlank ? 'Зажечь' : 'Погасить');
    this.blank.hidden = !isThere;
  }

  /** Tells a reader of the screen. */
  say(text: string): void {
    this.status.textContent = text;
  }

  /** Says when the browser does not store. */
  storedIs(isStored: boolean): void {
    this.fault.hidden = isStored;
    setText(
      this.fault,
      isStored ? '' : 'Браузер не сохраняет занятие. Не закрывайте эту вкладку, а в конце сохраните записи в файл.',
    );
  }

  toggleFull(): void {
    this.full?.toggle();
  }

  private tellFull(): void {
    setText(this.fullButton, this.full?.isFull() ? 'Обычный вид' : 'Весь экран');
  }

  private openScreen(): void {
    if (this.screen && !this.screen.closed) {
      this.screen.focus();
      return;
    }
    this.screen = window.open(`${location.pathname}#ekran`, '_blank', 'popup,width=1280,height=720');
    this.noScreen.hidden = this.screen !== null;
    setText(
      this.noScreen,
      `Браузер не открыл второе окно. Откройте его сами: ${location.origin}${location.pathname}#ekran`,
    );
  }

  private closed(): void {
    const door = document.querySelector('tc-room button');
    if (door) setText(door, this.room.session.since === null ? 'Вести занятие' : 'Вернуться к занятию');
    document.documentElement.classList.remove('has-room');
    if (location.hash !== '#zanyatie') return;
    if (history.state?.isRoom) history.back();
    else history.replaceState(null, '', location.pathname);
  }
}
