import type { Problem, UploadCode } from './problem.ts';

/** Problems that `sanitizeUpload()` removes without a visible change. */
export const fixableCodes: ReadonlySet<UploadCode> = new Set(['upload-location', 'upload-person', 'upload-tail']);

const fixCommand = 'Команда npm run content:fix уберёт его';

/** Problems with fixed texts. */
export const problems = {
  unreadable: {
    code: 'upload-unreadable',
    message: 'файл не открывается',
    cure: 'Разрешите чтение в свойствах файла или загрузите его ещё раз',
  },
  special: {
    code: 'upload-unreadable',
    message: 'это не файл, а ссылка, папка или устройство',
    cure: 'Положите на его место сам файл',
  },
  empty: { code: 'upload-empty', message: 'файл пуст', cure: 'Загрузите его ещё раз' },
  name: {
    code: 'upload-name',
    message: 'имя файла не подходит',
    cure: 'Оставьте в имени латинские строчные буквы, цифры и дефис: prikaz-5.pdf',
  },
  longName: {
    code: 'upload-name',
    message: 'имя файла слишком длинное',
    cure: 'Сократите его: не больше ста знаков',
  },
  bomb: {
    code: 'upload-bomb',
    message: 'при распаковке файл становится слишком большим',
    cure: 'Сохраните его заново, уменьшив картинки внутри',
  },
  unjudged: {
    code: 'upload-unchecked',
    message: 'файл не удалось проверить',
    cure: 'Сохраните его заново в другой программе, а о файле сообщите тем, кто ведёт сайт',
  },
  tooMuchText: {
    code: 'upload-size',
    message: 'в файле слишком много текста и таблиц, чтобы его проверить',
    cure: 'Разделите его на части или сохраните как .pdf',
  },
  locked: {
    code: 'upload-locked',
    message: 'файл закрыт паролем или запретом на правку, проверить его нельзя',
    cure: 'Сохраните его без пароля и ограничений',
  },
  csv: {
    code: 'upload-kind',
    message: 'такие файлы не публикуются: таблица CSV, строки которой программа может принять за команды',
    cure: 'Сохраните таблицу как .xlsx или .ods',
  },
  macro: { code: 'upload-macro', message: 'в файле есть макросы или команды', cure: 'Сохраните его без макросов' },
  embedded: {
    code: 'upload-embedded',
    message: 'в файл вложен другой файл или объект',
    cure: 'Уберите вложение или замените его картинкой',
  },
  connected: {
    code: 'upload-external',
    message: 'файл связан с другими файлами или базой данных',
    cure: 'Разорвите связи («Данные» → «Изменить связи»), оставьте значения или сохраните файл как .pdf',
  },
  included: {
    code: 'upload-external',
    message: 'в документе есть поле, которое берёт текст или картинку из другого файла',
    cure: 'Замените поле его содержимым (Ctrl+Shift+F9) или сохраните документ как .pdf',
  },
  polyglot: {
    code: 'upload-polyglot',
    message: 'внутри файла спрятан файл другого вида',
    cure: 'Откройте его в программе и сохраните заново',
  },
  location: { code: 'upload-location', message: 'в файле записано место съёмки', cure: fixCommand },
  metadata: {
    code: 'upload-location',
    message: 'в картинке слишком много скрытых сведений, проверить их нельзя',
    cure: fixCommand.replace('его', 'их'),
  },
  person: {
    code: 'upload-person',
    message: 'в файле записано, кто его сделал или кто снят',
    cure: fixCommand.replace('его', 'имена'),
  },
  packedAuthor: {
    code: 'upload-pdf',
    message: 'в свойствах или примечаниях PDF записано, кто его сделал или где',
    cure: 'Сотрите это в исходном документе или напечатайте файл в новый PDF: «Печать» → «Сохранить как PDF»',
  },
  telemetry: {
    code: 'upload-unchecked',
    message: 'в видео есть дорожка с данными камеры: место, скорость, время',
    cure: 'Сохраните ролик заново в программе для видео: останутся картинка и звук',
  },
  tail: {
    code: 'upload-tail',
    message: 'после картинки в файле лежит что-то ещё: видео или второй снимок',
    cure: fixCommand.replace('его', 'лишнее'),
  },
} as const satisfies Readonly<Record<string, Problem>>;

/** People named in the properties, comments or changes of a file. */
export function named(people: readonly string[]): Problem {
  const { code, cure } = problems.person;
  return { code, message: `в свойствах или примечаниях файла названы люди: ${people.join(', ').slice(0, 80)}`, cure };
}
