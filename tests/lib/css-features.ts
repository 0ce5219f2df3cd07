import { type CssNode, type Declaration, type FunctionNode, walk } from 'css-tree';
import { type Feature, functionFeature, isKnown } from './browser-data.ts';

/** The features of one node outside declarations: at-rules, media features, selectors. */
export function featuresOfNode(node: CssNode): Feature[] {
  switch (node.type) {
    case 'Atrule':
      return [`at-rules.${node.name}`];
    case 'Feature':
      return node.kind === 'media' ? [`at-rules.media.${node.name.replace(/^(?:min|max)-/, '')}`] : [];
    case 'FeatureRange':
      return node.kind === 'media' ? ['at-rules.media.range_syntax'] : [];
    case 'Condition':
      // Without a type of media before it, `not (…)` came together with `or`.
      return node.children.some((part) => part.type === 'Identifier' && part.name !== 'and')
        ? ['at-rules.media.or_syntax']
        : [];
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      // A browser reads the prefixed names of others and matches nothing.
      return node.name.startsWith('-') ? [] : [`selectors.${node.name}`];
    case 'NestingSelector':
      return ['selectors.nesting'];
    default:
      return [];
  }
}

/** The features of a declaration: its property, its keywords, units and functions. */
export function featuresOfDeclaration({ property, value }: Declaration, atRule?: string): Feature[] {
  // The bundler writes prefixed lines beside the real ones.
  if (/^-(?!-)/.test(property)) return [];
  const own = atRule === 'font-face' ? `at-rules.font-face.${property}` : `properties.${property}`;
  const found = property.startsWith('--') ? [] : [own];
  if (value.type === 'Raw') return found;
  const words: string[] = [];
  walk(value, (node) => {
    if (node.type === 'Identifier') words.push(node.name);
    if (node.type === 'Dimension') found.push(...featuresOfUnit(node.unit));
    if (node.type === 'Dimension' && property === 'text-decoration') found.push(`${own}.includes_thickness`);
    if (node.type === 'Function') found.push(...featuresOfFunction(node, own));
    if (node.type === 'Operator' && node.value === '/' && property === 'content') found.push(`${own}.alt_text`);
  });
  // Two words may be one value: `last baseline`.
  for (const word of [...words, words.join('_')]) {
    found.push(...known(`${own}.${word}`), ...known(`types.global_keywords.${word}`));
  }
  return found;
}

const unitGroups: readonly (readonly [RegExp, Feature])[] = [
  [/^cq/, 'container_query_length_units'],
  [/^dv/, 'viewport_percentage_units_dynamic'],
  [/^lv/, 'viewport_percentage_units_large'],
  [/^sv/, 'viewport_percentage_units_small'],
];

/** Units that are as old as CSS, as `px`, are not in the data. */
function featuresOfUnit(unit: string): Feature[] {
  const group = unitGroups.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
  return known(`types.length.${group}`);
}

function featuresOfFunction({ name }: FunctionNode, property: Feature): Feature[] {
  // `local()` and `format()` are as old as the at-rule that has them.
  if (name.startsWith('-') || property.startsWith('at-rules.')) return [];
  return isKnown(`${property}.${name}`) ? [`${property}.${name}`] : [functionFeature(name)];
}

function known(feature: Feature): Feature[] {
  return isKnown(feature) ? [feature] : [];
}
