import { type HostFile, hostRows, type RowHost } from '../../../src/domain/editor/lists/host-rows.ts';
import { type ListFile, listFileSchema, publishedRows } from '../../../src/domain/editor/lists/list-file.ts';
import { mediaFolder } from '../../../src/domain/model/media-path.ts';
import { patchBackend } from '../../refusals.ts';
import { changesSoFar, freshFor, setRowSource } from '../rows.ts';
import { type GitHubBackend, gitHubHost } from './github.ts';
import { type GitLabBackend, gitLabHost } from './gitlab.ts';
import type { EntryHost } from './host.ts';

/** Gives lists, and the media library, what a GitLab or a GitHub has, with as few requests as these allow. */
export function readGitHosts(): void {
  patchBackend<GitLabBackend>('gitlab', (gitlab) => {
    useHost(gitlab, gitLabHost(gitlab));
  });
  patchBackend<GitHubBackend>('github', (github) => {
    const files = useHost(github, gitHubHost(github));
    const { getEntry } = github;
    // Decap looks for the file in the list of its whole folder.
    github.getEntry = async (path) => {
      const file = (await files().catch(() => [])).find((one) => one.path === path);
      if (!file) return getEntry.call(github, path);
      return { file: { path, id: null }, data: await github.api.readFile(path, file.id) };
    };
  });
}

function useHost(backend: EntryHost, host: RowHost): () => Promise<readonly HostFile[]> {
  const files = sharing(host.files);
  const listFile = once(fetchListFile);
  setRowSource({
    list: hostRows({ ...host, files }, listFile),
    published: async (collection) => publishedRows(await listFile(), collection),
  });
  const { getMedia } = backend;
  backend.getMedia = async (folder = `content/${withoutSlash(mediaFolder)}`) => {
    try {
      return (await files()).flatMap((file) => mediaFile(file, folder));
    } catch (error) {
      console.error('The git host does not list all files at once: Decap asks for those of the folder.', error);
      return getMedia.call(backend, folder);
    }
  };
  return files;
}

const withoutSlash = (folder: string): string => folder.replace(/\/$/, '');

/** A file as Decap's backends list it, when it lies in this very folder. */
function mediaFile(file: HostFile, folder: string): object[] {
  const { id, path } = file;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path === `${folder}/${name}` ? [{ ...file, name, displayURL: { id, path, name } }] : [];
}

/** One answer for all who ask within two seconds, unless this page has changed something since. */
function sharing<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let last: { readonly at: number; readonly turn: number; readonly answer: Promise<Answer> } | undefined;
  return () => {
    const isNew = last && last.turn === changesSoFar() && performance.now() - last.at < freshFor;
    if (last && isNew) return last.answer;
    const answer = ask();
    const mine = { at: performance.now(), turn: changesSoFar(), answer };
    last = mine;
    answer.catch(() => {
      if (last === mine) last = undefined;
    });
    return answer;
  };
}

function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

/** The rows that the build knows. Without them all texts are read. */
async function fetchListFile(): Promise<ListFile> {
  try {
    const response = await fetch('/admin/spiski.json', { cache: 'no-cache' });
    if (!response.ok) throw new Error(String(response.status));
    return listFileSchema.parse(await response.json());
  } catch (error) {
    console.error('/admin/spiski.json did not come: lists read every text.', error);
    return {};
  }
}
