/** How many releases lie on a server: the one that is served and those to go back to. */
export const keptReleases = 3;

/** How many versions of the code of pages can be asked for: what a tab that is open for days may still load. */
const keptVersions = 3;

/** How many names of data files are answered: each change of the content makes new ones. */
const keptDataNames = 60;

/** What a release knows of itself. Paths are relative to its folder, with forward slashes. */
export interface ReleaseFacts {
  readonly commit: string;
  /** The day it was built for, `2026-11-21`; days compare as texts. */
  readonly day: string;
  /** The files of the last versions of the code, its own last. */
  readonly code: readonly (readonly string[])[];
  /** Names of data files of this release and of former ones. */
  readonly data: readonly string[];
}

/** Files of former releases that a new one answers too. */
export interface FormerFiles {
  /** Scripts, styles and fonts, as they were. */
  readonly code: readonly string[];
  /** Data under its former name, and the file of the new release that has taken its place. */
  readonly data: readonly { readonly name: string; readonly now: string }[];
}

// Pictures and the index of the search are not among them: they may show a person whose consent has ended.
const codeFile = /^assets\/.+\.(?:js|css|woff2|wasm)$/;
const dataFile = /^(projti-diagnostiku\/katalog|moj-plan\/resursy)\.[\w-]+\.json$/;

/** The names of releases in the order in which they were served; whatever the list says, the last one is served now. */
export function servedOrder(listed: readonly string[], present: readonly string[], served?: string): string[] {
  const others = [...new Set(listed)].filter((name) => name !== served && present.includes(name));
  return served === undefined ? others : [...others, served];
}

/** The facts of a release with these files that comes after `former`. */
export function factsOf(
  built: { readonly commit: string; readonly day: string; readonly files: readonly string[] },
  former: Pick<ReleaseFacts, 'code' | 'data'> = { code: [], data: [] },
): ReleaseFacts {
  const { commit, day, files } = built;
  const own = files.filter((file) => codeFile.test(file)).sort();
  const data = files.filter((file) => dataFile.test(file)).sort();
  const isOwn = (version: readonly string[]): boolean => String(version) === String(own);
  return {
    commit,
    day,
    code: [...former.code.filter((version) => !isOwn(version)), own].slice(-keptVersions),
    data: [...former.data.filter((name) => !data.includes(name)), ...data].slice(-keptDataNames),
  };
}

/** What must be added to a release with these files, so that open tabs of former releases go on. */
export function formerFiles(facts: Pick<ReleaseFacts, 'code' | 'data'>, files: readonly string[]): FormerFiles {
  const isLost = (file: string): boolean => !files.includes(file);
  const nowFor = (name: string): string | undefined => files.find((file) => stem(file) === stem(name));
  return {
    code: [...new Set(facts.code.flat())].filter(isLost),
    data: facts.data.filter(isLost).flatMap((name) => {
      const now = nowFor(name);
      return now === undefined ? [] : [{ name, now }];
    }),
  };
}

const stem = (file: string): string | undefined => dataFile.exec(file)?.[1] ?? `not data: ${file}`;

/** Whether so many pages are gone that a person must have wanted it: more than a tenth. */
export function isMuchFewer(before: number, now: number): boolean {
  return now * 10 < before * 9;
}
