/** A copy of one of the page's templates. */
export function clone(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  const copy = template?.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`The page has no template "${name}"`);
  return copy;
}

/** A place of a template to be filled. */
export function slot<E extends HTMLElement = HTMLElement>(piece: ParentNode, name: string): E {
  const found = piece.querySelector<E>(`[data-slot="${name}"]`);
  if (!found) throw new Error(`The template has no slot "${name}"`);
  return found;
}

/** Puts texts and pieces into the slots of a template. */
export function fill<P extends ParentNode>(piece: P, parts: Readonly<Record<string, string | readonly Node[]>>): P {
  for (const [name, part] of Object.entries(parts)) {
    slot(piece, name).replaceChildren(...(typeof part === 'string' ? [part] : part));
  }
  return piece;
}
