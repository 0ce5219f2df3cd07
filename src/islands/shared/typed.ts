// Stored in this tab only, and until the page is open again.
const typedKey = 'tc-typed';

type Control = HTMLInputElement & HTMLSelectElement;
/** The name of a control, and what stands in it; a box has `true` or `false`. */
type Typed = readonly [name: string, value: string | boolean];

const isBox = ({ type }: Control): boolean => /box|radio/.test(type);
const nameOf = (control: Control): string => control.id + control.name + (isBox(control) ? control.value : '');
const currentOf = (control: Control): string | boolean => (isBox(control) ? control.checked : control.value);
const controlsOf = (island: Element): Control[] => [
  ...island.querySelectorAll<Control>('input:not([type="file"]), textarea, select'),
];

/** What the control has in the HTML of the page. A list has no default of its own: it begins with the first line. */
const initialOf = (control: Control): string | boolean | undefined =>
  isBox(control) ? control.defaultChecked : (control.defaultValue ?? control.options[0]?.value);

/**
 * Keeps what was typed into an island for the time when the page is loaded again: then it is empty. What has a name is
 * stored by the code of the island; only where that `isMissing` it is kept here, too.
 */
export function keepTyped(island: Element, isMissing: boolean): void {
  const typed = controlsOf(island)
    .filter((control) => (isMissing || (control.id && !control.name)) && currentOf(control) !== initialOf(control))
    .map((control): Typed => [nameOf(control), currentOf(control)]);
  try {
    if (typed.length > 0) sessionStorage.setItem(typedKey, JSON.stringify([location.pathname, ...typed]));
  } catch {
    // A browser that stores nothing: the text stays in the page alone.
  }
}

/** Puts back what `keepTyped` has kept for this page, as if it were typed now. Throws in a browser that stores nothing. */
export function giveBackTyped(island: Element): void {
  const [path, ...typed] = JSON.parse(sessionStorage.getItem(typedKey) ?? '[]') as [string?, ...Typed[]];
  if (path !== location.pathname) return;
  sessionStorage.removeItem(typedKey);
  for (const [name, value] of typed) {
    const control = controlsOf(island).find((one) => nameOf(one) === name);
    if (!control) continue;
    Object.assign(control, { [isBox(control) ? 'checked' : 'value']: value });
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
