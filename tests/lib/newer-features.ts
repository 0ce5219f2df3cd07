import { type Node, type Program, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { scriptData } from './script-data.ts';

/**
 * What a built script uses that a browser of the baseline lacks, each name once. Throws at syntax newer than of 2022.
 * Of methods it looks at those of the language: whose a name of the page is, only types tell.
 */
export function newerFeatures(code: string): string[] {
  const { globals, owned, methods } = scriptData;
  const program: Program = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  const found = new Set<string>();
  const add = (name: string, has: boolean | undefined) => has === false && found.add(name);
  // A literal with lookbehind stops the whole file in Safari; a string may become a regular expression.
  const addLookbehind = (text: string) => add('lookbehind', !/\(\?<[=!]/.test(text));
  simple(program, {
    StaticBlock: () => found.add('static {}'),
    Identifier: ({ name }) => add(name, globals.get(name)),
    Literal: ({ value, regex }) => addLookbehind(regex?.pattern ?? (typeof value === 'string' ? value : '')),
    TemplateElement: ({ value }) => addLookbehind(value.raw),
    MemberExpression: ({ object, property, computed }) => {
      const [owner, name] = [nameIn(object), computed ? literalIn(property) : nameIn(property)];
      if (owner && /^(?:window|globalThis|self)$/.test(owner)) add(name, globals.get(name));
      else if (owned.has(`${owner}.${name}`)) add(`${owner}.${name}`, owned.get(`${owner}.${name}`));
      else add(`.${name}`, methods.get(name));
    },
  });
  return [...found].sort();
}

const nameIn = (node: Node): string => ('name' in node ? String(node.name) : '');

const literalIn = (node: Node): string => ('value' in node ? String(node.value) : '');
