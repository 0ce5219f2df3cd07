/** How long git may ask its host. */
export const fetchMinutes = 5;
/** How long a build may take when BUILD_MINUTES does not say. */
export const usualBuildMinutes = 15;
/** What a build that is told to end has for it. */
export const graceSeconds = 5;

/** What BUILD_MINUTES says; undefined when that is no number of minutes. */
export function buildMinutes(word: string | undefined): number | undefined {
  const minutes = word === undefined || word === '' ? usualBuildMinutes : Number(word);
  // A timer of Node holds no more than 24 days.
  return minutes > 0 && minutes <= 1440 ? minutes : undefined;
}

/** The least TimeoutStartSec of the service: two builds, git's host, and as much again for files and checks. */
export function serviceMinutes(minutes: number): number {
  return 2 * minutes + 2 * fetchMinutes;
}
