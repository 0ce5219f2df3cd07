import { join } from 'node:path';
import ts from 'typescript';
import { scriptData } from './script-data.ts';

/**
 * What of the page the code for browsers under a root calls and a browser of the baseline lacks: `file: Owner.name`.
 * The types tell whose a name is, so a field of the code with the same name is left alone.
 */
export function newerCalls(root: string): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.browser.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const visit = (node: ts.Node, path: string): void => {
    const name = ts.isPropertyAccessExpression(node) || ts.isBindingElement(node) ? node.name : undefined;
    for (const declaration of (name && checker.getSymbolAtLocation(name)?.declarations) ?? []) {
      if (!/\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)) continue;
      const feature = featureOf(ownerOf(declaration), name?.getText() ?? '');
      if (scriptData.owned.get(feature) === false) found.add(`${path}: ${feature}`);
    }
    ts.forEachChild(node, (child) => visit(child, path));
  };
  for (const file of program.getSourceFiles()) {
    const path = file.fileName.replace(`${root}/`, '');
    if (!path.includes('node_modules/') && !file.isDeclarationFile) visit(file, path);
  }
  return [...found].sort();
}

/** An interface, or the variable `URL` whose type holds what is called as `URL.canParse`. */
function ownerOf({ parent }: ts.Declaration): string {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text;
  return ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent) ? parent.parent.name.getText() : '';
}

/** MDN writes down what TypeScript calls a mixin (`ARIAMixin`) with those who have it. */
function featureOf(owner: string, name: string): string {
  const owners = [owner, 'Element', 'HTMLElement', 'Document', 'Window', 'Node'];
  return owners.map((one) => `${one}.${name}`).find((feature) => scriptData.owned.has(feature)) ?? '';
}
