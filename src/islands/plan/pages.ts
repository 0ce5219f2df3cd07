import { syncPages } from '../offline/worker-client.ts';
import { storedPlans } from './store.ts';

/** The page of the plan is cached together with the pages that plans use. */
const planPage = { href: '/moj-plan/', title: 'Мой план' };

/** The pages that the teacher's own plans use, each once. */
export function pagesOfPlans(): { href: string; title: string }[] {
  const actions = storedPlans().flatMap(({ role, plan }) => (role === 'own' ? plan.actions : []));
  const titles = new Map(actions.flatMap(({ href, resource }) => (href ? [[href, resource] as const] : [])));
  const pages = [...titles].map(([href, title]) => ({ href, title }));
  return pages.length > 0 ? [...pages, planPage] : [];
}

let syncedHrefs: string | undefined;

/** Caches the pages of the plans; does nothing when the list has not changed since the last call. */
export async function syncPagesOfPlans(): Promise<void> {
  const hrefs = pagesOfPlans().map(({ href }) => href);
  if (hrefs.join() === syncedHrefs) return;
  syncedHrefs = (await syncPages('plans', hrefs)) && hrefs.join();
}
