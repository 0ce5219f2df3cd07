import { Refusal } from './refusal.ts';

/** Three states of a file: whole texts, or hashes of texts. Undefined: there is no such file. */
export interface FileStates {
  /** What the editor who asks last read or wrote. */
  readonly known: string | undefined;
  /** What lies there now. */
  readonly current: string | undefined;
  /** What is to be written; undefined for a deletion. */
  readonly incoming?: string | undefined;
}

/**
 * Protects against overwriting somebody else's changes: throws a Refusal when a file is neither as the editor knows it
 * nor as it would become.
 */
export function assertUnchanged({ known, current, incoming }: FileStates): void {
  if (current === known || current === incoming) return;
  const failure = incoming === undefined ? 'Удаление остановлено' : 'Сохранение остановлено';
  if (current === undefined) throw new Refusal(`${failure}: пока вы правили эту запись, её удалили. ${copyTextHint}`);
  const reason =
    known === undefined
      ? 'запись с таким именем уже есть, а в этой вкладке её не открывали'
      : 'пока эта запись была у вас открыта, её изменил кто-то другой';
  throw new Refusal(`${failure}: ${reason}. ${incoming === undefined ? reopenHint : copyTextHint}`);
}

const reopenHint = 'Откройте запись заново и посмотрите, что в ней нового.';
const copyTextHint =
  'Ничего не потеряно: ваш текст — в этой форме, чужой — в записи. Откройте запись в новой вкладке, перенесите ' +
  'туда свои правки и сохраните там; потом закройте эту.';
