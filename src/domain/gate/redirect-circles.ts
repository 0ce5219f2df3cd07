import { groupBy } from '../lists/group-by.ts';
import { addressKey, parametersOf } from '../model/site-address.ts';

interface Step {
  readonly from: string;
  readonly to: string;
}

/** More steps than this a browser may refuse to go. */
const maxSteps = 10;

/**
 * Tells of redirects on which a visitor never arrives, by the way that he goes. Gives a Russian sentence without its
 * end for one of the steps, and undefined when it leads somewhere.
 */
export function circlesIn<S extends Step>(steps: readonly S[]): (step: S) => string | undefined {
  const byPath = groupBy(
    steps.map((step) => ({ step, parameters: parametersOf(step.from) })),
    ({ step }) => addressKey(step.from),
  );
  return (first) => {
    const way = new Set<S>();
    const parameters = new Set(parametersOf(first.from));
    for (let next: S | undefined = first; next; ) {
      if (way.has(next)) return `перенаправление ходит по кругу: ${drawn(way)}`;
      if (way.size === maxSteps) return `больше ${maxSteps} перенаправлений подряд: ${drawn(way)}…`;
      way.add(next);
      const { to }: S = next;
      if (!to.startsWith('/')) return undefined;
      // Some hosts hand the query on.
      for (const one of parametersOf(to)) parameters.add(one);
      const found = (byPath.get(addressKey(to)) ?? []).filter((other) =>
        other.parameters.every((one) => parameters.has(one)),
      );
      // The one that asks for most is tried first, as on hosts.
      next = found.sort((a, b) => b.parameters.length - a.parameters.length)[0]?.step;
    }
    return undefined;
  };
}

function drawn(way: Iterable<Step>): string {
  const steps = [...way];
  return [steps[0]?.from, ...steps.map(({ to }) => to)].slice(0, 4).join(' → ');
}
