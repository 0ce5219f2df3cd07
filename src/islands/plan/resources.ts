import type { Resource } from '../../domain/learning/plan/edit.ts';
import { slot } from '../shared/dom.ts';

/** The pages that the form suggests, without meetings that are over; empty without a network, and then a resource is typed by hand. */
export async function loadResources(address = ''): Promise<readonly Resource[]> {
  try {
    const response = await fetch(address);
    const pages: readonly Resource[] = response.ok ? await response.json() : [];
    return pages.filter(({ until = Infinity }) => until > Date.now());
  } catch {
    return [];
  }
}

/** Suggests these pages in the fields of resources. */
export function showResources(root: HTMLElement, pages: readonly Resource[]): void {
  const options = pages.map(({ title, kind }) => Object.assign(new Option(kind, title), { label: kind }));
  slot(root, 'base').replaceChildren(...options);
}
