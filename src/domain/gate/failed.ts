import type { Finding } from './finding.ts';

/** The result of the work, or of `otherwise` when the work throws: one entry must not stop the others. */
export function attempt<T>(work: () => T, otherwise: (error: unknown) => T): T {
  try {
    return work();
  } catch (error) {
    return otherwise(error);
  }
}

/** Tells that our own code failed on an entry, which no editor can mend. */
export function failedFinding(file: string): Finding {
  return {
    file,
    code: 'failed',
    message: 'не удалось прочитать запись, на сайте её не будет',
    cure: 'Сообщите тому, кто ведёт код сайта, и пришлите ему этот файл',
    severity: 'error',
  };
}
