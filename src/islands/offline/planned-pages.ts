import { cacheablePath } from '../../offline/protocol/request-kind.ts';
import { plansKey } from '../plan/keys.ts';
import { sayFailure } from '../shared/failures.ts';
import { isStored } from '../shared/load-on-demand.ts';
import { syncPages } from './worker-client.ts';

const loadPlanPages = () => import('../plan/pages.ts');
const nothing = () => undefined;

/** The pages that the teacher's own plans use. Says in the island when they do not load; `again` tries again. */
export async function plannedPages(island: Element, again: () => void): Promise<{ path: string; title: string }[]> {
  if (!isStored(plansKey)) return [];
  try {
    const { pagesOfPlans } = await loadPlanPages();
    return pagesOfPlans().flatMap(({ href, title }) => {
      const path = cacheablePath(href);
      return path ? [{ path, title }] : [];
    });
  } catch (error) {
    await sayFailure(island, 'Страницы из планов не загрузились', error, again);
    return [];
  }
}

/** Makes the cache match the plans. */
export async function refreshPlannedCopies(): Promise<void> {
  if (!isStored(plansKey)) await syncPages('plans', []);
  // When it does not load, the list has said so already.
  else await loadPlanPages().then(({ syncPagesOfPlans }) => syncPagesOfPlans(), nothing);
}
