/** The targets of each node, by name. A name without a key has no targets. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Groups of nodes that all reach one another; a node with an edge to itself is a group too. Tarjan's algorithm. */
export function cyclesIn(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const groups: string[][] = [];

  const enter = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!order.has(next)) {
        enter(next);
        lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0));
      } else if (open.includes(next)) {
        lowest.set(node, Math.min(lowest.get(node) ?? 0, order.get(next) ?? 0));
      }
    }
    if (lowest.get(node) !== order.get(node)) return;
    const group = open.splice(open.indexOf(node));
    if (group.length > 1 || graph.get(node)?.includes(node)) groups.push(group.toSorted());
  };

  for (const node of graph.keys()) if (!order.has(node)) enter(node);
  return groups;
}

/** The nodes reached from these starts, each with one path to it: `a → b → c`. */
export function pathsFrom(starts: readonly string[], graph: Graph): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const follow = (node: string, path: string): void => {
    if (paths.has(node)) return;
    paths.set(node, path);
    for (const next of graph.get(node) ?? []) follow(next, `${path} → ${next}`);
  };
  for (const start of starts) follow(start, start);
  return paths;
}
