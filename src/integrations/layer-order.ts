import type { Plugin } from 'vite';

const order = '@layer reset, tokens, base, prose, components, utilities;\n';

/**
 * Puts the order of cascade layers before every style sheet. Layers rank by first mention, and the bundler
 * may set a component's styles before the global ones; the CSP leaves no inline style to say it first.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: (code, id) =>
      /\.css(?:$|\?(?!.*\burl\b))|lang\.css$/.test(id) ? { code: order + code, map: null } : undefined,
  };
}
