import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { codeRoutes } from '../../src/domain/gate/code-routes.ts';
import { addressKey } from '../../src/domain/model/site-address.ts';
import { collectionIds, declared } from '../../src/domain/schemas/index.ts';

const root = join(import.meta.dirname, '../..');
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(join(root, folder).length + 1)
        .replaceAll(sep, '/'),
    );

const { pages, files, folders } = codeRoutes({ pages: filesOf('src/pages'), files: filesOf('public') });

it.each(collectionIds.filter((id) => declared(id).address?.page === undefined))(
  'what the code has in the folder of %s is reserved there, and nothing else',
  (id) => {
    const { folder, reserved = [] } = declared(id).address ?? {};
    const inFolder = [...pages, ...files, ...folders].flatMap((key) => {
      const start = folder === undefined ? undefined : `${addressKey(folder)}/`;
      return start !== undefined && key.startsWith(start) ? (key.slice(start.length).split('/')[0] ?? []) : [];
    });
    // A name with a dot can be no entry's.
    const names = new Set(inFolder.filter((name) => !name.includes('.')));
    expect([...names].toSorted()).toEqual([...reserved].toSorted());
  },
);
