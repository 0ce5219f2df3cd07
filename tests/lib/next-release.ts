import { cpSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const code = 'assets/**/*.{js,css,woff2,wasm}';
const data = '{projti-diagnostiku/katalog,moj-plan/resursy}.*.json';
const searchIndex = 'pagefind/{*,*/*}.{pf_*,txt,json}';

/** What differs from the release before. */
export interface Change {
  /** A letter that every changed name and every page gets. */
  readonly mark: string;
  /** Whether the code is another one, or the content alone. */
  readonly isCode: boolean;
}

/**
 * Makes the folder of a built site that of another release, as a build would after a change of all its code and texts:
 * scripts, styles, fonts, data and the index of the search get other names, whatever speaks of them the new names, each
 * script another text, each page another paragraph, and pages and worker another build.
 */
export function makeNext(from: string, to: string, { mark, isCode }: Change): void {
  cpSync(from, to, { recursive: true });
  const renamed = new Map<string, string>();
  for (const pattern of [data, searchIndex, ...(isCode ? [code] : [])]) {
    for (const path of globSync(pattern, { cwd: to })) {
      const name = basename(path);
      const next = nextName(name, mark);
      if (next === undefined) continue;
      if (renamed.has(name) || [...renamed.values()].includes(next)) throw new Error(`Two files would be ${next}`);
      renamed.set(name, next);
      renameSync(join(to, path), join(to, dirname(path), next));
    }
  }
  // The index of the search names its files without an ending, too.
  const parts = new Map([...renamed].map(([name, next]) => [name.split('.')[0] ?? '', next.split('.')[0] ?? '']));
  const rename = (text: string): string =>
    text
      .replaceAll(/[\w.-]+\.\w+/g, (name) => renamed.get(name) ?? name)
      .replaceAll(/xx_[0-9a-f]{7}(?![.\w])/g, (name) => parts.get(name) ?? name);
  for (const path of globSync('**/*.{html,js,css,json,webmanifest,xml,txt}', { cwd: to })) {
    const text = readFileSync(join(to, path), 'utf8');
    const next = changed(path, rename(text), { mark, isCode });
    if (next !== text) writeFileSync(join(to, path), next);
  }
  for (const path of globSync('pagefind/**/*.pf_*', { cwd: to })) {
    const bytes = gunzipSync(readFileSync(join(to, path))).toString('latin1');
    const next = bytes.replaceAll(/xx_[0-9a-f]{7}/g, (name) => parts.get(name) ?? name);
    writeFileSync(join(to, path), gzipSync(Buffer.from(next, 'latin1')));
  }
}

/**
 * The last letter of the hash becomes the mark: names keep their length, which packed files tell. A name that has this
 * letter there must change all the same: browsers keep what it once was.
 */
function nextName(name: string, mark: string): string | undefined {
  const [, start, last, ending] = /^((?:.*[._-])?[\w-]{6,}?)([\w-]{2})(\.\w+)$/.exec(name) ?? [];
  if (start === undefined || last === undefined) return undefined;
  return start + (last.endsWith(mark) ? `${mark}_` : last.slice(0, 1) + mark) + ending;
}

function changed(path: string, text: string, { mark, isCode }: Change): string {
  if (path === 'sw.js') {
    const stamped = text.replace(/(?<=stamp:["'`])\w+/, (stamp) => `${mark}${stamp}`);
    return isCode ? stamped.replace(/(?<=build:["'`])\w+/, (build) => `${mark}${build}`) : stamped;
  }
  if (path.endsWith('.js')) return isCode ? `${text}\n/* ${mark} */\n` : text;
  if (!path.endsWith('.html')) return text;
  const page = text.replace('</main>', `<p>Выпуск ${mark}</p></main>`);
  return isCode ? page.replace(/(?<=name="tc-build" content=")\w+/, (build) => `${mark}${build}`) : page;
}
