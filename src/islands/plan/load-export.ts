import { sayFailure } from '../shared/failures.ts';

/** Loads `exportPlan` and calls it; says beside the button when that does not work. */
export async function loadExport(...given: Parameters<typeof import('./export-plan.ts')['exportPlan']>): Promise<void> {
  const [, , root, showStatus] = given;
  try {
    const code = await import('./export-plan.ts');
    await code.exportPlan(...given);
  } catch (error) {
    showStatus('');
    await sayFailure(root, 'Не получилось, но план не пропал', error);
  }
}
