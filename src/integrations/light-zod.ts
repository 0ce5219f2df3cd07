import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const mark = '?light';

/**
 * Gives `zod/mini` its own copy of zod's core in the browser bundles. The bundler emits a module once with everything
 * that any page uses: the editor uses the whole core, so every public page would load it.
 */
export function lightZod(): Plugin {
  return {
    name: 'light-zod',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer) {
      const isWithin = importer?.endsWith(mark) ?? false;
      if (source !== 'zod/mini' && !isWithin) return null;
      const found = await this.resolve(source, isWithin ? importer?.slice(0, -mark.length) : importer, {
        skipSelf: true,
      });
      return found && { ...found, id: found.id + mark };
    },
    load: (id) => (id.endsWith(mark) ? readFile(id.slice(0, -mark.length), 'utf8') : null),
  };
}
