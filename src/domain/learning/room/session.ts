import * as z from 'zod/mini';

/** A moment in milliseconds since 1970, as the device's clock tells it. */
const moment = z.nullable(z.number().check(z.nonnegative()));
const minutes = z.number().check(z.minimum(-1440), z.maximum(1440));
const noteText = z.string().check(z.maxLength(4000));

const stageSchema = z.object({
  title: z.string().check(z.maxLength(500)),
  /** Minutes of the scenario. */
  planned: minutes,
  isBreak: z.boolean(),
  /** Minutes that the tutor has added, or taken away when below zero. */
  added: minutes,
  /** Milliseconds that it went on, but for those since `since`. */
  spent: z.number().check(z.nonnegative()),
  note: noteText,
  /** What the projector shows in place of the scenario's words for participants. */
  shown: noteText,
});

const sessionSchema = z.object({
  title: z.string().check(z.maxLength(500)),
  /** When it should begin; null when the tutor has not said. */
  plannedAt: moment,
  begunAt: moment,
  endedAt: moment,
  /** The place of the stage that goes on, from 0. */
  place: z.int().check(z.nonnegative()),
  /** Since when the clock of this stage runs; null while it stands. */
  since: moment,
  stages: z.array(stageSchema).check(z.minLength(1), z.maxLength(100)),
  /** What came out of the whole. */
  note: noteText,
});

/** One stage of a session. */
export type Stage = z.infer<typeof stageSchema>;
/** A tutorial as it is led: how long each stage went on, and what came out. */
export type Session = z.infer<typeof sessionSchema>;
/** What the scenario says of a stage. */
export type PlannedStage = Pick<Stage, 'title' | 'planned' | 'isBreak'>;

const storeSchema = z.object({ version: z.literal(1), sessions: z.record(z.string(), z.unknown()) });

/** The stored sessions by the path of their tutorial, and whether something there can't be read. */
export interface Sessions {
  readonly sessions: Readonly<Record<string, Session>>;
  readonly isWhole: boolean;
}

/** A session that has not begun. */
export function newSession(title: string, stages: readonly PlannedStage[]): Session {
  return {
    title,
    plannedAt: null,
    begunAt: null,
    endedAt: null,
    place: 0,
    since: null,
    stages: stages.map(({ title, planned, isBreak }) => ({
      title,
      planned,
      isBreak,
      added: 0,
      spent: 0,
      note: '',
      shown: '',
    })),
    note: '',
  };
}

/** Reads what is stored. Each session is judged by itself: a broken one does not take the others along. */
export function readSessions(text: string | null): Sessions {
  if (text === null) return { sessions: {}, isWhole: true };
  const { data } = storeSchema.safeParse(parse(text));
  const read = Object.entries(data?.sessions ?? {}).map(([path, value]) => [path, readSession(value)] as const);
  const good = read.flatMap(([path, session]) => (session ? [[path, session] as const] : []));
  return { sessions: Object.fromEntries(good), isWhole: data !== undefined && good.length === read.length };
}

/** A session that another window has sent, or that was stored; undefined when it is none. */
export function readSession(value: unknown): Session | undefined {
  const { data } = sessionSchema.safeParse(value);
  return data && data.place < data.stages.length ? data : undefined;
}

/** The text to store; null when there is nothing to keep. */
export function sessionsText(sessions: Readonly<Record<string, Session>>): string | null {
  return Object.keys(sessions).length === 0 ? null : JSON.stringify({ version: 1, sessions });
}

/** Whether a session was made of these stages: a scenario that was edited since has others. */
export function isOfScenario({ stages }: Session, scenario: readonly PlannedStage[]): boolean {
  return (
    stages.length === scenario.length &&
    stages.every(({ title, planned }, i) => title === scenario[i]?.title && planned === scenario[i]?.planned)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
