const minute = 60_000;
const most = 5;
const first = 250;

/**
 * How many milliseconds to wait before a program that died is started again, by the moments of its deaths (in
 * milliseconds, the last one now): longer with each death of the last minute. Undefined after the fifth: give up.
 */
export function pauseAfter(deaths: readonly number[]): number | undefined {
  const now = deaths.at(-1) ?? 0;
  const recent = deaths.filter((moment) => now - moment < minute).length;
  return recent < most ? first * 2 ** (recent - 1) : undefined;
}
