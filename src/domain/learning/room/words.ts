import { counted, minutesPhrase } from '../../text/plural.ts';
import type { Session } from './session.ts';
import { endsOf, lateBy, leftOf, minute, overOf, plannedEndOf, spentOn } from './time.ts';

/** How the device tells a moment, in milliseconds since 1970: hours as `15:42`, a day as `YYYY-MM-DD`. */
export interface DeviceClock {
  readonly hours: (moment: number) => string;
  readonly day: (moment: number) => string;
}

type Hours = DeviceClock['hours'];

/** What is left of a stage as `12:05`, or what went on after its end as `+2:10`. */
export function digitsOf(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left < 0 && seconds > 0 ? `+${text}` : text;
}

/** One line on the present stage: when it ends, or by how much it has gone on. */
export function stageWords(session: Session, now: number, hours: Hours): string {
  if (session.endedAt !== null) return `Закончили в\u00A0${hours(session.endedAt)}`;
  if (session.since === null) return session.begunAt === null ? '' : 'Пауза: время этапа стоит';
  const left = leftOf(session, session.place, now);
  if (left > 0) return `Этап до\u00A0${hours(now + left)}`;
  const over = Math.floor(-left / minute);
  return over < 1 ? 'Время этапа вышло' : `Этап затянулся на ${minutesOn(over)}`;
}

/** One line on the whole: when it ends, and how far that is from what was planned. */
export function sessionWords(session: Session, now: number, hours: Hours): string {
  const late = lateBy(session, now);
  const end = hours(endsOf(session, now).session);
  if (late === 0) return `Закончим в\u00A0${end}, как задумано`;
  return `Закончим в\u00A0${end}: на ${minutesOn(Math.abs(late))} ${late > 0 ? 'позже' : 'раньше'}, чем задумано`;
}

/** What is said before the beginning. */
export function startWords(session: Session, now: number, hours: Hours): string {
  const { plannedAt } = session;
  const end = hours(endsOf(session, now).session);
  if (plannedAt === null) return `Если начать сейчас, закончим в\u00A0${end}.`;
  const late = Math.floor((now - plannedAt) / minute);
  if (late >= 1) {
    const isFitted = lateBy(session, now) <= 0;
    return `Начинаем на ${minutesOn(late)} позже: ${isFitted ? `этапы сокращены, закончим вовремя, в\u00A0${end}` : `закончим в\u00A0${end}`}.`;
  }
  const wait = Math.ceil((plannedAt - now) / minute);
  const inTime = `закончим в\u00A0${hours(plannedEndOf(session, now))}`;
  return wait >= 1
    ? `До начала ${counted(wait, ['минута', 'минуты', 'минут'])}. Если начать вовремя, ${inTime}.`
    : `Пора начинать: ${inTime}.`;
}

/** One line for the participants: until when they work or rest. Nobody is hurried. */
export function screenWords(session: Session, now: number, hours: Hours): string {
  const { plannedAt, begunAt, endedAt, since, place, stages } = session;
  if (endedAt !== null) return 'Занятие закончено. Спасибо!';
  if (begunAt === null)
    return plannedAt !== null && now < plannedAt ? `Начало в\u00A0${hours(plannedAt)}` : 'Скоро начнём';
  if (since === null) return 'Пауза';
  const left = leftOf(session, place, now);
  if (stages[place]?.isBreak) return left > 0 ? `Продолжим в\u00A0${hours(now + left)}` : 'Продолжаем';
  return left > 0 ? `до\u00A0${hours(now + left)}` : 'Заканчиваем';
}

/** What stands beside each stage: how long it took, or when it goes on if nothing is changed. */
export function stageHours(session: Session, now: number, hours: Hours): string[] {
  let from = session.begunAt === null ? now : endsOf(session, now).stage;
  return session.stages.map((_, i) => {
    if (session.begunAt !== null && i === session.place)
      return from > now ? `сейчас, до\u00A0${hours(from)}` : 'сейчас';
    if (session.begunAt !== null && i < session.place) {
      const spent = Math.round(spentOn(session, i, now) / minute);
      return spent === 0 ? 'пропущен' : minutesPhrase(spent);
    }
    const to = from + Math.max(0, leftOf(session, i, now));
    const text = `${hours(from)}–${hours(to)}`;
    from = to;
    return text;
  });
}

/** What is said of a stage that was left; empty when it took the minutes it had. */
export function leftStageWords(session: Session, place: number, now: number): string {
  const over = overOf(session, place, now);
  if (over === 0) return '';
  return `Прошлый этап занял на ${minutesOn(Math.abs(over))} ${over > 0 ? 'больше' : 'меньше'}, чем задумано.`;
}

/** What is said when another stage has come. */
export function cameWords({ place, endedAt, stages }: Session): string {
  const { title = '', planned = 0, added = 0 } = stages[place] ?? {};
  if (endedAt !== null) return 'Занятие закончено.';
  return `Этап ${place + 1} из ${stages.length}: ${title}, ${minutesPhrase(planned + added)}.`;
}

/** «2 минуты», as after «на» or «заняли». */
export const minutesOn = (count: number): string => counted(count, ['минуту', 'минуты', 'минут']);
