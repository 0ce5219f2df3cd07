/**
 * Files that change within this many milliseconds of one another count as one change: a branch switch changes hundreds.
 */
const lull = 50;

/** Returns a function that calls `act` when it has not been called for a while. */
export function debounce(act: () => void): (after?: number) => void {
  let waiting: NodeJS.Timeout | undefined;
  return (after = lull) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, after).unref();
  };
}
