/** What `usualWork` takes on a quiet machine of the usual kind, in milliseconds of the processor. */
const usual = 30;
const entries = Array.from({ length: 400 }, (_, i) => ({
  id: `entry-${i}`,
  title: `Слово ${i} за словом`,
  days: [i, i % 5],
}));

/** Reads, writes and searches texts, as the judges of this site do. */
function usualWork(): void {
  let text = JSON.stringify(entries);
  for (let i = 0; i < 40; i += 1) {
    text = JSON.stringify(JSON.parse(text));
    text.replace(/\p{L}+/gu, (word) => word.toUpperCase());
  }
}

const inMilliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

/** The processor time that work takes in this thread here and now, in milliseconds: for ratios. */
export function plainTimeOf(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  return inMilliseconds(process.threadCpuUsage(start));
}

/** What a time would be on the usual machine. A machine in other hands is slower, too: programs share its caches. */
function onUsualMachine(milliseconds: number): number {
  // What is far from any limit needs no measure.
  if (milliseconds < 100) return milliseconds;
  return milliseconds / Math.max(1, Math.min(plainTimeOf(usualWork), plainTimeOf(usualWork)) / usual);
}

/** The processor time that work takes in this thread, in milliseconds of the usual machine: others may be at work. */
export function timeOf(work: () => unknown): number {
  return onUsualMachine(plainTimeOf(work));
}

/** The same of work that waits for files, in all threads of this process. */
export async function costOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return onUsualMachine(inMilliseconds(process.cpuUsage(start)));
}
