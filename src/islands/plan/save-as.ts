import type { Plan } from '../../domain/learning/plan/plan.ts';
import { sayFailure } from '../shared/failures.ts';

/** Saves a plan in a format, or says beside the button why this did not work. */
export async function saveAs(
  format: string,
  plan: Plan,
  root: HTMLElement,
  showStatus: (text: string) => void,
): Promise<void> {
  try {
    const { exportPlan } = await import('./export-plan.ts');
    await exportPlan(format, plan, root, showStatus);
  } catch (error) {
    showStatus('');
    await sayFailure(root, 'Не получилось, но план не пропал', error);
  }
}
