import type { Plugin } from 'vite';

const order = '@layer reset, tokens, base, prose, components, utilities;\n';

/**
 * Puts the order of cascade layers before every style sheet. The first mention of a layer sets its rank, and the
 * bundler may put a component's styles before the global ones. The CSP allows no inline style that would set the order.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: {
      filter: { id: /\.css(?:$|\?(?!.*\burl\b))|lang\.css$/ },
      handler: (code) => ({ code: order + code, map: null }),
    },
  };
}
