import type { Redirect } from '../gate/redirect-lines.ts';

/**
 * Redirects in the order in which a host is to try them: it takes the first that fits, and one that asks for fewer
 * parameters of the query fits wherever one that asks for more does.
 */
export function exactFirst(redirects: readonly Redirect[]): Redirect[] {
  return redirects.toSorted((a, b) => parameterCount(b) - parameterCount(a));
}

function parameterCount({ from }: Redirect): number {
  return (from.split('?')[1] ?? '').split('&').filter(Boolean).length;
}
