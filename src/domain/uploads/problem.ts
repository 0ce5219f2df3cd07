/** Why an upload is refused; the word of each finding is `upload-…`. */
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

/** What is wrong with an upload and what to do, in Russian. */
export interface Problem {
  readonly code: UploadCode;
  readonly message: string;
  readonly cure: string;
}

/** Problems that `cleaned()` mends without a visible change. */
export const mendable: ReadonlySet<UploadCode> = new Set(['upload-location', 'upload-tail']);

const byCommand = 'Команда npm run content:fix уберёт его';

/** The problems whose words never differ. */
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
  location: { code: 'upload-location', message: 'в файле записано место съёмки', cure: byCommand },
  tail: {
    code: 'upload-tail',
    message: 'после картинки в файле лежит что-то ещё: видео или второй снимок',
    cure: byCommand.replace('его', 'лишнее'),
  },
} as const satisfies Readonly<Record<string, Problem>>;

/** A file that its own program would not read either. */
export function broken(detail: string): Problem {
  return {
    code: 'upload-broken',
    message: `файл повреждён: ${detail}`,
    cure: 'Сохраните его заново и загрузите ещё раз',
  };
}

/** A file that would fetch something from elsewhere when opened. */
export function external(target: string): Problem {
  return {
    code: 'upload-external',
    message: `файл сам обращается к чужому адресу: ${target.slice(0, 80)}`,
    cure: 'Вставьте нужное в сам файл вместо ссылки',
  };
}
