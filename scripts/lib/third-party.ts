import * as z from 'zod';

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().default(''),
      license: z.string().optional(),
      os: z.array(z.string()).default([]),
      cpu: z.array(z.string()).default([]),
    }),
  ),
});

/** Licences (SPDX) under which a package may serve this project. LGPL libraries run only in the build. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'WTFPL',
  'Zlib',
]);

/** Packages that state their licence, or which one of several they mean, where npm does not look: in LICENSE or a read-me. */
const stated: Readonly<Record<string, string>> = {
  // States none; it is a fork of zaach/jsonlint, which is under MIT.
  '@mapbox/jsonlint-lines-primitives@2.0.2': 'MIT',
  'duck@0.1.12': 'BSD-2-Clause',
  'fuzzy@0.1.3': 'MIT',
  'semaphore@1.1.0': 'MIT',
  'sort-asc@0.1.0': 'MIT',
  'sort-desc@0.1.1': 'MIT',
  'sort-object@0.3.2': 'MIT',
  'trim@0.0.1': 'MIT',
};

/** What package-lock.json says about licences. */
export interface ThirdParty {
  readonly markdown: string;
  /** Packages whose licence is absent, or not among those allowed, each with what it says. */
  readonly unknown: readonly string[];
}

/** Lists the packages of a package-lock.json; binaries for one platform are left out. Throws when it is not one. */
export function thirdParty(lockText: string): ThirdParty {
  const { packages } = lock.parse(JSON.parse(lockText));
  const rows = Object.entries(packages)
    .filter(([path, { os, cpu }]) => path !== '' && os.length === 0 && cpu.length === 0)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { id: `${name}@${version}`, name, version, licence: stated[`${name}@${version}`] ?? license ?? '' };
    });
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    markdown: heading + unique.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |\n`).join(''),
    unknown: unique.filter(({ licence }) => !isAllowed(licence)).map(({ id, licence }) => `${id}: ${licence || 'нет'}`),
  };
}

const heading = `# Third-party packages

Written by \`npm run third-party\` from package-lock.json; do not edit. These packages go into the site or the editor, build them, or check them. Binaries for single platforms are left out: they carry the licence of their package, and libvips, which sharp brings, LGPL-3.0-or-later; it runs in the build and is not published.

| package | version | licence |
| --- | --- | --- |
`;

/** Whether an SPDX expression leaves a way that is allowed; the expressions of npm hold no nested brackets. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  return bare.split(' OR ').some((way) => way.split(' AND ').every((id) => allowed.has(id)));
}
