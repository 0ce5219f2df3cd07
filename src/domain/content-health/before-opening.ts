import type { GateResult } from '../gate/gate.ts';
import type { CollectionId } from '../model/collection-id.ts';
import type { Data } from '../schemas/index.ts';
import { plainSettings } from '../schemas/settings.ts';
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
  /** The published entries of a collection that are not invented. */
  readonly real: <C extends CollectionId>(collection: C) => readonly Data<C>[];
}

const settingsFile = 'settings/site.yaml';

/** The topic whose materials wait for a specialist (docs/domain.md). */
const special = 'deti-s-ovz';

const steps: readonly Step[] = [
  {
    done: 'почта центра',
    task: {
      file: settingsFile,
      field: 'email',
      message: 'почта центра вымышленная: письма до него не дойдут',
      cure: 'Впишите почту, которую читают каждый день',
    },
    isDone: ({ settings: { email } }) => !/[@.]example(?:\.|$)/.test(email),
  },
  {
    done: 'проверка почты',
    task: {
      file: settingsFile,
      field: 'contactsCheckedOn',
      message: 'никто не проверил, что письма в центр доходят',
      cure: 'Напишите на почту центра со страницы любого тьютора, дождитесь ответа и поставьте день',
    },
    isDone: ({ settings: { contactsCheckedOn } }) => contactsCheckedOn !== undefined,
  },
  {
    done: 'муниципалитеты',
    task: {
      file: 'municipalities/',
      message: 'муниципалитетов нет: учителю не из чего выбрать свой',
      cure: 'Заведите записи муниципалитетов',
    },
    isDone: ({ real }) => real('municipalities').length > 0,
  },
  {
    done: 'первый тьютор',
    task: {
      file: 'tutors/',
      message: 'ни одного тьютора: обратиться не к кому',
      cure: 'Возьмите у человека согласие на распространение и заведите его запись',
    },
    isDone: ({ real }) => real('tutors').length > 0,
  },
  {
    done: 'первая встреча',
    task: { file: 'events/', message: 'ни одной встречи', cure: 'Назначьте первую и заведите её запись' },
    isDone: ({ real }) => real('events').length > 0,
  },
  {
    done: 'вымышленные записи убраны',
    task: {
      file: settingsFile,
      field: 'showSamples',
      message: 'на сайте показаны вымышленные люди и встречи',
      cure: 'Снимите флажок, когда появятся настоящие',
    },
    isDone: ({ settings: { showSamples } }) => !showSamples,
  },
  {
    done: 'проверка текстов об ОВЗ',
    task: {
      file: 'materials/',
      message: 'материалы об обучении детей с ОВЗ ждут проверки дефектолога',
      cure: 'Попросите дефектолога прочитать их; его имя впишите в поле «Кто проверил»',
    },
    isDone: ({ real }) =>
      real('materials').every(({ topics, reviewedBy }) => !topics.includes(special) || reviewedBy !== undefined),
  },
];

/** What a centre has yet to do before it opens. */
export function beforeOpening(entries: GateResult['entries']): TaskSection {
  const site = entries.get('settings')?.get('site')?.data as Data<'settings'> | undefined;
  const settings = site ?? plainSettings;
  const real: Centre['real'] = (collection) =>
    [...(entries.get(collection)?.values() ?? [])].map(({ data }) => data as never).filter(({ sample }) => !sample);
  const done = steps.filter(({ isDone }) => isDone({ settings, real }));
  const tasks = steps.filter((step) => !done.includes(step)).map(({ task }) => task);
  return {
    id: 'otkrytie',
    title: 'Что сделать до открытия',
    emptyText: 'Всё сделано: центр можно открывать.',
    ...(done.length > 0 && tasks.length > 0 ? { note: `Уже сделано: ${done.map((step) => step.done).join(', ')}.` } : {}),
    tasks,
  };
}
