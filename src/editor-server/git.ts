import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What git answered: its exit code; what it printed as it was (`raw`) and without the last line break. */
export interface GitAnswer {
  readonly code: number;
  readonly raw: string;
  readonly out: string;
  readonly err: string;
}

/** Git in one folder. */
export interface Git {
  /** Runs git and gives what it printed; throws when it fails. */
  (...args: readonly string[]): Promise<string>;
  /** Runs git, come what may. */
  try(...args: readonly string[]): Promise<GitAnswer>;
}

// What a person's own settings could otherwise change in the middle of our work.
const plain: Settings = {
  'color.ui': 'false',
  'commit.gpgSign': 'false',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.quotePath': 'false',
  'diff.mnemonicPrefix': 'false',
  'diff.noprefix': 'false',
  'rerere.enabled': 'false',
};

/** Settings of git, by name. */
export type Settings = Readonly<Record<string, string>>;

/** The environment in which git takes `settings` instead of a person's, and no folder but its own. */
export function gitEnv(settings: Settings = {}): NodeJS.ProcessEnv {
  const own = Object.entries({ ...plain, ...settings });
  const outer = Object.entries(process.env).filter(([name]) => !/^GIT_(?!AUTHOR_|COMMITTER_)/.test(name));
  return {
    ...Object.fromEntries(outer),
    LC_ALL: 'C.UTF-8',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    GIT_CONFIG_COUNT: String(own.length),
    ...Object.fromEntries(
      own.flatMap(([name, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, name],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
  };
}

/** Git in `folder` under `settings`. */
export function gitIn(folder: string, settings: Settings = {}): Git {
  const env = gitEnv(settings);
  const run = async (...args: readonly string[]): Promise<GitAnswer> => {
    const child = spawn('git', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const code = new Promise<number>((resolve, reject) => {
      child.once('error', reject).once('close', (exit) => resolve(exit ?? 1));
    });
    const [raw, err] = await Promise.all([text(child.stdout), text(child.stderr), code]);
    return { code: await code, raw, out: raw.replace(/\n$/, ''), err: err.trim() };
  };
  const must = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await run(...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err || out || `code ${code}`}`);
    return out;
  };
  return Object.assign(must, { try: run });
}
