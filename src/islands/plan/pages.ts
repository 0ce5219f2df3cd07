import { syncPages } from '../offline/worker-client.ts';
import { storedPlans } from './store.ts';

/** The page of the plan itself, which opens without a network where a plan names pages. */
const planPage = { href: '/moj-plan/', title: 'Мой план' };

/** The pages that the teacher's own plans name, each once. */
export function pagesOfPlans(): { href: string; title: string }[] {
  const actions = storedPlans().flatMap(({ role, plan }) => (role === 'own' ? plan.actions : []));
  const named = new Map(actions.flatMap(({ href, resource }) => (href ? [[href, resource] as const] : [])));
  const pages = [...named].map(([href, title]) => ({ href, title }));
  return pages.length > 0 ? [...pages, planPage] : [];
}

let told: string | undefined;

/** Keeps the pages of the plans on the device, as they are named now. */
export async function syncPagesOfPlans(): Promise<void> {
  const hrefs = pagesOfPlans().map(({ href }) => href);
  if (hrefs.join() === told) return;
  told = (await syncPages('plans', hrefs)) && hrefs.join();
}
