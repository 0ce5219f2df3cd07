/** Milliseconds: changes within this time count as one. Switching a branch changes hundreds of files. */
const quietTime = 50;

/** Returns a function that calls `act` after `after` milliseconds without another call. */
export function debounce(act: () => void): (after?: number) => void {
  let waiting: NodeJS.Timeout | undefined;
  return (after = quietTime) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, after).unref();
  };
}
