import * as z from 'zod/mini';
import { cutText } from '../../text/characters.ts';
import { isDay } from '../../text/days.ts';
import {
  actionKinds,
  actionStates,
  fieldIds,
  type PlanForm,
  planForms,
  type StartingPoint,
  startingPoints,
} from './outline.ts';

const text = (max: number) => z._default(z.string().check(z.maxLength(max)), '');
const day = z._default(z.string().check(z.refine((text) => text === '' || isDay(text))), '');
const id = z.string().check(z.regex(/^[a-z0-9]{8,32}$/));
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];

const actionSchema = z.object({
  id,
  kind: z.enum(actionKinds),
  resource: text(300),
  /** A page of this site only: a plan sent by somebody must not link to another site. */
  href: z.optional(z.string().check(z.regex(/^\/(?!\/)[\w/?=%#-]*$/), z.maxLength(200))),
  by: day,
  evidence: text(1000),
  state: z._default(z.enum(actionStates), 'задумано'),
});

const meetingSchema = z.object({ id, on: day, about: text(1000), result: text(1000) });

const remarkSchema = z.object({
  id,
  /** A field, `actions`, or an action's id. */
  part: z.string().check(z.maxLength(40)),
  text: text(2000),
  proposal: text(2000),
  state: z._default(z.enum(['new', 'accepted', 'own']), 'new'),
});

/** The largest number of items in each list of a plan. */
export const limits = { actions: 40, meetings: 40, remarks: 200 } as const;

const texts = z.object(
  Object.fromEntries(fieldIds.map((name) => [name, text(5000)])) as Record<
    (typeof fieldIds)[number],
    ReturnType<typeof text>
  >,
);

/** The shape of a plan in files, links and the browser. Missing texts and days become empty. */
export const planSchema = z.object({
  id,
  createdOn: day,
  changedOn: day,
  way: z.enum(keysOf<StartingPoint>(startingPoints)),
  form: z.enum(keysOf<PlanForm>(planForms)),
  texts,
  goalBy: day,
  actions: z.array(actionSchema).check(z.maxLength(limits.actions)),
  meetings: z.array(meetingSchema).check(z.maxLength(limits.meetings)),
  remarks: z.array(remarkSchema).check(z.maxLength(limits.remarks)),
});

/** A plan of professional development. Days are `YYYY-MM-DD` or empty. */
export type Plan = z.infer<typeof planSchema>;
export type Action = Plan['actions'][number];
export type Meeting = Plan['meetings'][number];
export type Remark = Plan['remarks'][number];

/** A plan without texts and actions. `day` is `YYYY-MM-DD` or empty. */
export function emptyPlan(way: StartingPoint, id: string, day: string): Plan {
  const texts = Object.fromEntries(fieldIds.map((name) => [name, ''])) as Plan['texts'];
  return {
    id,
    createdOn: day,
    changedOn: day,
    way,
    form: 'ИППР',
    texts,
    goalBy: '',
    actions: [],
    meetings: [],
    remarks: [],
  };
}

/** The name of a plan in a list: the first line of its goal, question or interest, at most 90 characters. */
export function planName({ texts, way }: Plan): string {
  const firstText = [texts.goal, texts.question, texts.interest].find((words) => words.trim() !== '');
  const line = (firstText ?? startingPoints[way].title).trim().split('\n')[0] ?? '';
  return line.length > 90 ? `${cutText(line, 89).trimEnd()}…` : line;
}
