/** Codes of problems with uploads; they are also codes of the gate's findings. */
export type UploadCode =
  | 'upload-unreadable'
  | 'upload-name'
  | 'upload-kind'
  | 'upload-extension'
  | 'upload-empty'
  | 'upload-size'
  | 'upload-pixels'
  | 'upload-bomb'
  | 'upload-broken'
  | 'upload-locked'
  | 'upload-svg'
  | 'upload-macro'
  | 'upload-embedded'
  | 'upload-external'
  | 'upload-unchecked'
  | 'upload-pdf'
  | 'upload-polyglot'
  | 'upload-location'
  | 'upload-person'
  | 'upload-tail';

/** A problem of an upload and its cure, in Russian. */
export interface Problem {
  readonly code: UploadCode;
  readonly message: string;
  readonly cure: string;
}

/** A damaged file. `detail` is a Russian phrase. */
export function broken(detail: string): Problem {
  return {
    code: 'upload-broken',
    message: `файл повреждён: ${detail}`,
    cure: 'Сохраните его заново и загрузите ещё раз',
  };
}

/** A file that would load something from another address when opened. */
export function external(target: string): Problem {
  return {
    code: 'upload-external',
    message: `файл сам обращается к чужому адресу: ${target.slice(0, 80)}`,
    cure: 'Вставьте нужное в сам файл вместо ссылки',
  };
}

/** Something that may act when the file is opened and can't be judged. `what` names it. */
export function unchecked(what: string): Problem {
  return {
    code: 'upload-unchecked',
    message: `в файле есть то, что нельзя проверить: ${what.slice(0, 40)}`,
    cure: 'Сохраните его как .pdf («Файл» → «Сохранить как»)',
  };
}
