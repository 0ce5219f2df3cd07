const prefix = 'tc-tab-';

/** The name of this page, as long as it is open: a page that was reloaded has another. */
export const thisTab: string = crypto.randomUUID();

/** Holds a lock until this page is gone, however it goes; so others know that it is still open. */
export function sayThisTabIsOpen(): void {
  void navigator.locks?.request(prefix + thisTab, () => new Promise(() => {}));
}

/** The other pages of the editor that are open now. */
export async function otherTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return new Set(names.filter((name) => name !== thisTab));
}
