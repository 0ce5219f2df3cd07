import * as z from 'zod';

const lockSchema = z.object({
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

/** Allowed licences (SPDX). LGPL libraries are used only in the build. */
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

/** Packages that state their licence only in LICENSE or a read-me, or allow a choice. */
const knownLicences: Readonly<Record<string, string>> = {
  // It has no licence text; it is a fork of zaach/jsonlint, which has MIT.
  '@mapbox/jsonlint-lines-primitives@2.0.2': 'MIT',
  'duck@0.1.12': 'BSD-2-Clause',
  'fuzzy@0.1.3': 'MIT',
  'semaphore@1.1.0': 'MIT',
  'sort-asc@0.1.0': 'MIT',
  'sort-desc@0.1.1': 'MIT',
  'sort-object@0.3.2': 'MIT',
  'trim@0.0.1': 'MIT',
};

/** Licences in package-lock.json. */
export interface ThirdParty {
  readonly markdown: string;
  /** Packages without a licence or with one that is not allowed, with its text. */
  readonly unknown: readonly string[];
}

/**
 * Lists the packages of a package-lock.json, without binaries for single platforms. Throws when the text has another
 * shape.
 */
export function thirdParty(lockText: string): ThirdParty {
  const { packages } = lockSchema.parse(JSON.parse(lockText));
  const rows = Object.entries(packages)
    .filter(([path, { os, cpu }]) => path !== '' && os.length === 0 && cpu.length === 0)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { id: `${name}@${version}`, name, version, licence: knownLicences[`${name}@${version}`] ?? license ?? '' };
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

/** Whether an SPDX expression offers an allowed choice. Expressions in npm have no nested brackets. */
function isAllowed(expression: string): boolean {
  const unwrapped = expression.replace(/^\((.*)\)$/, '$1');
  return unwrapped.split(' OR ').some((alternative) => alternative.split(' AND ').every((id) => allowed.has(id)));
}
