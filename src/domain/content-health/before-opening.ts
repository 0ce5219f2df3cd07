import type { FindingCode } from '../gate/finding.ts';
import type { GateResult } from '../gate/gate.ts';
import type { CollectionId } from '../model/collection-id.ts';
import type { Data } from '../schemas/index.ts';
import { awaitsSpecialist, collectionsOfAdvice, type MayAdvise } from '../schemas/review-note.ts';
import { plainSettings } from '../schemas/settings.ts';
import { isDemonstration } from '../site/demonstration.ts';
import type { Task, TaskSection } from './task.ts';

/** A step of a new centre. It ticks itself: whether it is done follows from the entries. */
interface Step {
  /** What is done, for the line of what is done. */
  readonly done: string;
  /** What is to be done, and where. */
  readonly task: Pick<Task, 'file' | 'field' | 'message' | 'cure'>;
  readonly isDone: (centre: Centre) => boolean;
}

interface Centre {
  readonly settings: Data<'settings'>;
  /** The centre's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** What the gate has found. */
  readonly codes: ReadonlySet<FindingCode>;
  /** The published entries of a collection that are not invented. */
  readonly real: <C extends CollectionId>(collection: C) => readonly Data<C>[];
  /** Whether an entry that is not invented gives advice that no specialist has read. */
  readonly awaitsSpecialist: boolean;
}

/** The step that is done with the first real entry of a collection. */
function begun(collection: CollectionId, done: string, words: Pick<Task, 'message' | 'cure'>): Step {
  return { done, task: { file: `${collection}/`, ...words }, isDone: ({ real }) => real(collection).length > 0 };
}

/** The step that is done by a field of the settings. */
function setIn(
  field: string,
  done: string,
  { isDone, ...words }: Pick<Task, 'message' | 'cure'> & Pick<Step, 'isDone'>,
): Step {
  return { done, task: { file: 'settings/site.yaml', field, ...words }, isDone };
}

const steps: readonly Step[] = [
  setIn('ownerConfirmedOn', 'владелец', {
    message: 'владелец ещё не подтвердил, что сайт его: внизу страниц он не назван',
    cure: 'Получите его согласие письмом или приказом и поставьте день',
    isDone: ({ settings: { ownerConfirmedOn } }) => ownerConfirmedOn !== undefined,
  }),
  setIn('email', 'почта центра', {
    message: 'почта центра вымышленная: письма до него не дойдут',
    cure: 'Впишите почту, которую читают каждый день',
    isDone: ({ settings: { email } }) => !/[@.]example(?:\.|$)/.test(email),
  }),
  setIn('contactsCheckedOn', 'проверка почты', {
    message: 'никто не проверил, что письма в центр доходят',
    cure: 'Напишите на почту центра со страницы консультаций, дождитесь ответа и поставьте день',
    isDone: ({ settings: { contactsCheckedOn } }) => contactsCheckedOn !== undefined,
  }),
  begun('municipalities', 'муниципалитеты', {
    message: 'муниципалитетов нет: учителю не из чего выбрать свой',
    cure: 'Заведите записи муниципалитетов',
  }),
  {
    done: 'документы владельца',
    task: {
      file: 'pages/',
      field: 'template',
      message: 'документы владельца — политика, согласия, соглашение — ещё не прочитал юрист',
      cure: 'Заполните «Реквизиты владельца» в настройках, покажите шаблоны юристу и впишите в каждый день проверки',
    },
    isDone: ({ codes }) => !codes.has('template'),
  },
  setIn('operator.noticeOn', 'уведомление Роскомнадзора', {
    message: 'нет дня, когда Роскомнадзор уведомлён об обработке личных данных (152-ФЗ, статья 22)',
    cure: 'Подайте уведомление. Если владелец уже есть в реестре операторов, дополните запись целью «сведения о тьюторах на сайте». Впишите день',
    isDone: ({ settings: { operator } }) => operator?.noticeOn !== undefined,
  }),
  begun('tutors', 'первый тьютор', {
    message: 'на сайте нет ни одного тьютора',
    cure: 'Возьмите у человека согласие на распространение, создайте запись и отметьте в ней поля, которые он разрешил',
  }),
  begun('consultations', 'первая консультация', {
    message: 'на сайте нет ни одной консультации',
    cure: 'Спросите у тьютора, о чём и когда он готов говорить, и создайте запись с его именем',
  }),
  begun('events', 'первая встреча', {
    message: 'на сайте нет ни одной встречи',
    cure: 'Запишите ближайшую: вид, день, место, две фразы о ней',
  }),
  begun('teams', 'первая команда', {
    message: 'на сайте нет ни одной команды',
    cure: 'Запишите команду: название, вид и годы, за которые есть сведения',
  }),
  setIn('demonstration', 'вымышленные записи убраны', {
    message: 'сайт назван демонстрацией и показывает вымышленных людей и встречи',
    cure: 'Очистите это поле, когда появятся настоящие',
    isDone: ({ settings, today }) => !isDemonstration(settings, today),
  }),
  {
    done: 'проверка текстов об ОВЗ',
    task: {
      file: 'materials/',
      field: 'specialistBy',
      message: 'советы об учениках с ОВЗ — в темах, приёмах, материалах, тьюториалах — ждут проверки дефектолога',
      cure: 'Попросите дефектолога прочитать их; его имя впишите в каждую запись, в поле «Дефектолог»',
    },
    isDone: (centre) => !centre.awaitsSpecialist,
  },
];

const isReal = (data: object): boolean => !('sample' in data && data.sample);

/** What a centre has yet to do before it opens. */
export function beforeOpening({
  entries,
  findings,
  today,
}: Pick<GateResult, 'entries' | 'findings' | 'today'>): TaskSection {
  const entriesOf = (id: CollectionId) => [...(entries.get(id)?.values() ?? [])];
  const dataOf = <C extends CollectionId>(id: C) => entriesOf(id).map(({ data }) => data as Data<C>);
  const centre: Centre = {
    settings: dataOf('settings')[0] ?? plainSettings,
    today,
    codes: new Set(findings.map(({ code }) => code)),
    real: (collection) => dataOf(collection).filter(isReal),
    awaitsSpecialist: collectionsOfAdvice
      .flatMap(entriesOf)
      .some((entry) => isReal(entry.data) && awaitsSpecialist(entry as MayAdvise)),
  };
  const done = steps.filter(({ isDone }) => isDone(centre));
  const tasks = steps.filter((step) => !done.includes(step)).map(({ task }) => task);
  return {
    id: 'otkrytie',
    title: 'Что сделать до открытия',
    emptyText: 'Всё сделано: центр можно открывать.',
    ...(done.length > 0 && tasks.length > 0
      ? { note: `Уже сделано: ${done.map((step) => step.done).join(', ')}.` }
      : {}),
    tasks,
  };
}
