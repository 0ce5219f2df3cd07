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
  | 'upload-pdf'
  | 'upload-polyglot'
  | 'upload-location'
  | 'upload-tail';

/** A problem of an upload and its cure, in Russian. */
export interface Problem {
  readonly code: UploadCode;
  readonly message: string;
  readonly cure: string;
}

/** Problems that `sanitizeUpload()` removes without a visible change. */
export const fixableCodes: ReadonlySet<UploadCode> = new Set(['upload-location', 'upload-tail']);

const fixCommand = 'Команда npm run content:fix уберёт его';

/** Problems with fixed texts. */
export const problems = {
  unreadable: {
    code: 'upload-unreadable',
    message: 'файл не открывается',
    cure: 'Разрешите чтение в свойствах файла или загрузите его ещё раз',
  },
  empty: { code: 'upload-empty', message: 'файл пуст', cure: 'Загрузите его ещё раз' },
  name: {
    code: 'upload-name',
    message: 'имя файла не подходит',
    cure: 'Оставьте в имени латинские строчные буквы, цифры и дефис: prikaz-5.pdf',
  },
  bomb: {
    code: 'upload-bomb',
    message: 'при распаковке файл становится слишком большим',
    cure: 'Сохраните его заново, уменьшив картинки внутри',
  },
  locked: {
    code: 'upload-locked',
    message: 'файл закрыт паролем или запретом на правку, проверить его нельзя',
    cure: 'Сохраните его без пароля и ограничений',
  },
  macro: { code: 'upload-macro', message: 'в файле есть макросы или команды', cure: 'Сохраните его без макросов' },
  embedded: {
    code: 'upload-embedded',
    message: 'в файл вложен другой файл или объект',
    cure: 'Уберите вложение или замените его картинкой',
  },
  polyglot: {
    code: 'upload-polyglot',
    message: 'внутри файла спрятан файл другого вида',
    cure: 'Откройте его в программе и сохраните заново',
  },
  location: { code: 'upload-location', message: 'в файле записано место съёмки', cure: fixCommand },
  tail: {
    code: 'upload-tail',
    message: 'после картинки в файле лежит что-то ещё: видео или второй снимок',
    cure: fixCommand.replace('его', 'лишнее'),
  },
} as const satisfies Readonly<Record<string, Problem>>;

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
