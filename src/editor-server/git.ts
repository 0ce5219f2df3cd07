import { spawn } from 'node:child_process';
import { buffer, text } from 'node:stream/consumers';
import { gitRefusal } from '../domain/editor/requests/write-refusal.ts';

/**
 * The result of one git command: exit code, output as printed (`bytes`, `raw`), output without the last line break
 * (`out`), error output.
 */
export interface GitResult {
  readonly code: number;
  readonly bytes: Buffer;
  readonly raw: string;
  readonly out: string;
  readonly err: string;
}

/** Runs git in one folder. */
export interface Git {
  /** Returns the output. Throws an Error when the exit code is not 0. */
  (...args: readonly string[]): Promise<string>;
  /** Returns the result whatever the exit code is. */
  try(...args: readonly string[]): Promise<GitResult>;
}

// These override the user's own git settings, which could break the commands below.
const fixedSettings: GitSettings = {
  'color.ui': 'false',
  'commit.gpgSign': 'false',
  'core.fsmonitor': 'false',
  // What is saved outlives a power cut.
  'core.fsync': 'all',
  'core.hooksPath': '/dev/null',
  'core.quotePath': 'false',
  'diff.mnemonicPrefix': 'false',
  'diff.noprefix': 'false',
  'rerere.enabled': 'false',
};

/** Git settings by name, as in `git config`. */
export type GitSettings = Readonly<Record<string, string>>;

/**
 * The environment for git: our settings win over the user's, and GIT_… variables (except author and committer) are
 * removed, so that git works in the folder it is started in.
 */
function gitEnv(settings: GitSettings = {}): NodeJS.ProcessEnv {
  const entries = Object.entries({ ...fixedSettings, ...settings });
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_(?!AUTHOR_|COMMITTER_)/.test(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C.UTF-8',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    GIT_CONFIG_COUNT: String(entries.length),
    ...Object.fromEntries(
      entries.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, name],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

/** The error for a failure of git: a Refusal when the disk or its permissions are the reason. */
export const gitError = (message: string): Error => gitRefusal(message) ?? new Error(message);

/** A runner of git in `folder` with extra `settings`. */
export function gitIn(folder: string, settings: GitSettings = {}): Git {
  const env = gitEnv(settings);
  const run = async (...args: readonly string[]): Promise<GitResult> => {
    const child = spawn('git', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const code = new Promise<number>((resolve, reject) => {
      child.once('error', reject).once('close', (exit) => resolve(exit ?? 1));
    });
    const [bytes, err] = await Promise.all([buffer(child.stdout), text(child.stderr), code]);
    const raw = bytes.toString();
    return { code: await code, bytes, raw, out: raw.replace(/\n$/, ''), err: err.trim() };
  };
  const runOrThrow = async (...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await run(...args);
    if (code !== 0) throw gitError(`git ${args.join(' ')}: ${err || out || `code ${code}`}`);
    return out;
  };
  return Object.assign(runOrThrow, { try: run });
}
