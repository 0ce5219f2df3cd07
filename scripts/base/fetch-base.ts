import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Refusal } from '../../src/domain/editor/requests/refusal.ts';
import { gitIn } from '../../src/editor-server/git.ts';

/** A base on this machine. */
export interface Fetched {
  readonly folder: string;
  /** The day and the number of its last commit, when git knows one. */
  readonly commit: string | undefined;
  /** What to fetch next time; without a name and a password. */
  readonly address: string;
  remove(): Promise<void>;
}

/** Ways by which a base may come. Others, like `ext::`, run programs. */
const settings = {
  'protocol.allow': 'never',
  ...Object.fromEntries(['https', 'http', 'ssh', 'git', 'file'].map((name) => [`protocol.${name}.allow`, 'always'])),
  // What would be a link is read as a text.
  'core.symlinks': 'false',
};

/** Gets a base: a folder is read where it is, an address of git is cloned into a temporary folder. Throws a Refusal. */
export async function fetchBase(address: string): Promise<Fetched> {
  if (existsSync(address)) {
    const folder = resolve(address);
    return { folder, commit: await commitOf(folder), address, remove: async () => undefined };
  }
  const room = await mkdtemp(join(tmpdir(), 'tutor-centre-base-'));
  const remove = () => rm(room, { recursive: true, force: true });
  const git = gitIn(room, settings);
  const { code, err } = await git.try('clone', '--quiet', '--depth', '1', '--no-tags', '--', address, 'base');
  if (code !== 0) {
    await remove();
    throw new Refusal(`Общая база не получена: ни папки, ни хранилища git «${withoutPassword(address)}».\n${err}`);
  }
  const folder = join(room, 'base');
  return { folder, commit: await commitOf(folder), address: withoutPassword(address), remove };
}

async function commitOf(folder: string): Promise<string | undefined> {
  const { code, out } = await gitIn(folder).try('log', '-1', '--format=%cs %h', '--', '.');
  return code === 0 && out !== '' ? out : undefined;
}

/** The address is stored among the entries. */
function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}
