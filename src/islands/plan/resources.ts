import type { Resource } from '../../domain/learning/plan/edit.ts';

/** The pages that the form suggests; empty without a network, and then a resource is typed by hand. */
export async function loadResources(address = ''): Promise<readonly Resource[]> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}
