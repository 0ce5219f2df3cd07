/** What one build took. */
export interface Build {
  readonly site: string;
  readonly entries: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly memory: number;
  readonly bytes: number;
  readonly files: number;
  readonly pages: number;
  /** Seconds of the index of the search; undefined when it can't be told apart. */
  readonly index: number | undefined;
}

/** The medians of all builds of one site of one size. */
export interface Row extends Build {
  readonly runs: number;
  /** How it grew since the smaller size: 1 means as fast as the entries, 2 as their square. */
  readonly growth?: Readonly<Record<'cpu' | 'memory' | 'bytes', number>>;
}

const measured = ['seconds', 'cpu', 'memory', 'bytes', 'files', 'pages'] as const;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** The power of `entries` with which a value grew from one build to another. */
export const exponent = (from: readonly [entries: number, value: number], to: readonly [number, number]): number =>
  Math.log(to[1] / from[1]) / Math.log(to[0] / from[0]);

/** One row for each site and size, sizes in order, sites in the order of their first build. */
export function summarise(builds: readonly Build[]): Row[] {
  const rows: Row[] = [];
  for (const group of Map.groupBy(builds, ({ site }) => site).values()) {
    const sizes = [...Map.groupBy(group, ({ entries }) => entries).values()];
    for (const runs of sizes.toSorted(([a], [b]) => (a?.entries ?? 0) - (b?.entries ?? 0))) {
      const row = medians(runs);
      const before = rows.findLast(({ site }) => site === row?.site);
      if (row) rows.push(before ? { ...row, growth: growthOf(before, row) } : row);
    }
  }
  return rows.toSorted((a, b) => a.entries - b.entries);
}

function medians(runs: readonly Build[]): Row | undefined {
  const [first] = runs;
  if (!first) return undefined;
  const values = measured.map((name) => [name, median(runs.map((run) => run[name]))] as const);
  const indexes = runs.flatMap(({ index }) => index ?? []);
  return {
    ...first,
    ...Object.fromEntries(values),
    index: indexes.length > 0 ? median(indexes) : undefined,
    runs: runs.length,
  };
}

function growthOf(before: Build, after: Build) {
  const of = (name: 'cpu' | 'memory' | 'bytes') =>
    exponent([before.entries, before[name]], [after.entries, after[name]]);
  return { cpu: of('cpu'), memory: of('memory'), bytes: of('bytes') };
}

const titles = [
  'entries',
  'site',
  'seconds',
  'CPU s',
  'memory, GB',
  'size, MB',
  'files',
  'pages',
  'index, s',
  'grows as n^: CPU, memory, size',
];

/** The rows as a table of Markdown, in English, for the documents quote it as it is. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ entries, site, seconds, cpu, memory, bytes, files, pages, index, growth }) => [
    entries.toLocaleString('en'),
    site,
    seconds.toFixed(1),
    cpu.toFixed(1),
    (memory / 1e9).toFixed(2),
    (bytes / 1e6).toFixed(1),
    files.toLocaleString('en'),
    pages.toLocaleString('en'),
    index?.toFixed(1) ?? '–',
    growth ? [growth.cpu, growth.memory, growth.bytes].map((power) => power.toFixed(2)).join(', ') : '–',
  ]);
  const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |`;
  const signs = titles.map((_, i) => (i === 1 || i === titles.length - 1 ? '---' : '---:'));
  return [line(titles), line(signs), ...cells.map(line)].join('\n');
}

/** How many times what another takes: the measure of the guard in `npm test`. */
export interface Ratio {
  readonly cpu: number;
  readonly memory: number;
}

export const ratioOf = (own: Pick<Build, 'cpu' | 'memory'>, other: Pick<Build, 'cpu' | 'memory'>): Ratio => ({
  cpu: own.cpu / other.cpu,
  memory: own.memory / other.memory,
});

/** What became worse than the stored ratio by more than a third, in words. */
export function relapses(stored: Ratio, found: Ratio): string[] {
  return (['cpu', 'memory'] as const).flatMap((name) =>
    found[name] > (stored[name] * 4) / 3
      ? [`${name}: ${found[name].toFixed(2)} times the plain Astro build, ${stored[name].toFixed(2)} are stored`]
      : [],
  );
}
