import { sayFailure } from '../shared/failures.ts';

/** The button that opens the room of a session. Its code loads on a click, or when the address asks for it. */
class RoomButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.onclick = () => this.open(false);
    if (/^#(?:zanyatie|ekran)$/.test(location.hash)) void this.open(location.hash === '#ekran');
  }

  private async open(isScreen: boolean): Promise<void> {
    try {
      const { openRoom } = await import('./open-room.ts');
      openRoom(isScreen);
    } catch (error) {
      await sayFailure(this, 'Занятие не открылось', error, () => void this.open(isScreen));
    }
  }
}

customElements.define('tc-room', RoomButton);
