/** The first element of a `<template data-template>`, copied. Throws when there is none with this name. */
export function cloneTemplate(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`);
  const copy = template?.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`The page has no template "${name}"`);
  return copy;
}

/** The element with this `data-slot`. Throws when there is none. */
export function slot<E extends HTMLElement = HTMLElement>(root: ParentNode, name: string): E {
  const element = root.querySelector<E>(`[data-slot="${name}"]`);
  if (!element) throw new Error(`The template has no slot "${name}"`);
  return element;
}

/** Replaces the content of slots by texts or nodes; returns `root`. Throws when a slot is missing. */
export function fillSlots<P extends ParentNode>(root: P, parts: Readonly<Record<string, string | readonly Node[]>>): P {
  for (const [name, part] of Object.entries(parts)) {
    slot(root, name).replaceChildren(...(typeof part === 'string' ? [part] : part));
  }
  return root;
}
