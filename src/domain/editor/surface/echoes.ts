/** What a form hands back of what it was told: on a slow computer it lags behind, and an old echo is no new text. */
export class Echoes {
  #told: string[] = [];

  /** Notes what the form is told. */
  tell(text: string): void {
    this.#told.push(text);
  }

  /** Whether a text from the form is one that it was told, and not another's change. Those told before it are forgotten. */
  isEcho(text: string): boolean {
    const at = this.#told.indexOf(text);
    if (at < 0) return false;
    this.#told = this.#told.slice(at + 1);
    return true;
  }
}
