import { type CssNode, type Declaration, parse, type WalkContext, walk } from 'css-tree';
import { type Feature, lackedBy } from './browser-data.ts';
import { featuresOfDeclaration, featuresOfNode } from './css-features.ts';

/** A feature of CSS with the browsers of the baseline that lack it. */
export interface Lack {
  readonly feature: Feature;
  readonly browsers: readonly string[];
}

/**
 * What a style sheet uses and some browser of the baseline lacks. Left out are values with a fallback before them, and
 * what stands inside @supports.
 */
export function lacksOf(css: string): Lack[] {
  const found = new Map<Feature, readonly string[]>();
  const add = (features: readonly Feature[], prefixes: readonly string[] = []) => {
    for (const feature of features) {
      const browsers = lackedBy(feature, prefixes);
      if (browsers.length > 0) found.set(feature, browsers);
    }
  };
  const unread = ({ message }: { message: string }) => found.set(message, ['unread']);
  walk(parse(css, { parseCustomProperty: true, onParseError: unread }), {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports') return walk.skip;
      if (node.type !== 'Declaration') {
        add(featuresOfNode(node));
        return undefined;
      }
      const siblings = this.block?.children.toArray() ?? [];
      if (!hasFallback(node, siblings)) add(featuresOfDeclaration(node, this.atrule?.name), prefixesOf(node, siblings));
      return walk.skip;
    },
  });
  return [...found].map(([feature, browsers]) => ({ feature, browsers }));
}

/** Whether an earlier line of the block is read by every browser. A value with var() is read even when it means nothing. */
function hasFallback(declaration: Declaration, siblings: readonly CssNode[]): boolean {
  if (declaration.property.startsWith('--') || hasVariable(declaration)) return false;
  return siblings
    .slice(0, siblings.indexOf(declaration))
    .some(
      (other) =>
        other.type === 'Declaration' &&
        other.property === declaration.property &&
        featuresOfDeclaration(other).every((feature) => lackedBy(feature).length === 0),
    );
}

function hasVariable(declaration: Declaration): boolean {
  let found = false;
  walk(declaration, (node) => {
    if (node.type === 'Function' && node.name === 'var') found = true;
  });
  return found;
}

function prefixesOf({ property }: Declaration, siblings: readonly CssNode[]): string[] {
  return siblings.flatMap((other) =>
    other.type === 'Declaration' && other.property !== property && other.property.endsWith(`-${property}`)
      ? [other.property.slice(0, -property.length)]
      : [],
  );
}
