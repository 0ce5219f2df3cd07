const minute = 60_000;
const maxCrashes = 5;
const firstDelay = 250;

/**
 * The delay in milliseconds before the next start of a crashed program; undefined when it should stay stopped.
 * `crashes` are times in milliseconds, the latest last. The delay doubles with each crash of the last minute; the
 * fifth is the last.
 */
export function restartDelay(crashes: readonly number[]): number | undefined {
  const now = crashes.at(-1) ?? 0;
  const recent = crashes.filter((moment) => now - moment < minute).length;
  return recent < maxCrashes ? firstDelay * 2 ** (recent - 1) : undefined;
}
