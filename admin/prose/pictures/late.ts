import type { ProseHost } from '../../../src/domain/prose/types.ts';
import type { Host } from '../host.ts';

const pause = 200;
const patience = 10_000;

/** Decap loads a picture after it was asked for its address: calls `show` when it has come, unless stopped before. */
export function whenPictureComes(host: Host, path: string, show: () => void): () => void {
  const until = performance.now() + patience;
  const timer = setInterval(() => {
    const hasCome = host.prose().picture(path)?.src;
    if (!hasCome && performance.now() < until) return;
    clearInterval(timer);
    if (hasCome) show();
  }, pause);
  return () => clearInterval(timer);
}

/** The surroundings of prose for one rendering. `again` runs when a picture has come that was not there; `stops` take what ends the waiting. */
export function hostForRendering(host: Host, stops: (() => void)[], again: () => void): ProseHost {
  for (const stop of stops.splice(0)) stop();
  const prose = host.prose();
  return {
    ...prose,
    picture: (path) => {
      const found = prose.picture(path);
      if (found?.src === '') stops.push(whenPictureComes(host, path, again));
      return found;
    },
  };
}
