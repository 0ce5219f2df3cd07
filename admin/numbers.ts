/** A wheel that is turned over a number changes it unseen, so the number lets go first, and the form is scrolled. */
export function keepNumbers(): void {
  const release = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.type === 'number') target.blur();
  };
  document.addEventListener('wheel', release, { passive: true, capture: true });
}
