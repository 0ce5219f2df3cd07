import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';
import { aptInstall } from './apt.ts';

/** How every Chromium is started. */
export const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// The headless shell starts fastest.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome.exe',
];
const defaultPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Finds a Chromium that starts: Playwright's, the system's, or one installed now. Undefined when there is none. */
export async function findBrowser(): Promise<LaunchOptions | undefined> {
  return (
    (await tryLaunch({ args })) ??
    (await tryLaunch(download() ? { args } : undefined)) ??
    (await tryLaunch(findInstalled())) ??
    (await tryLaunch(aptInstall('chromium-headless-shell') || aptInstall('chromium') ? findInstalled() : undefined))
  );
}

/** The same options, when a browser starts with them. */
export async function tryLaunch(options: LaunchOptions | undefined): Promise<LaunchOptions | undefined> {
  if (!options) return undefined;
  try {
    const browser = await chromium.launch(options);
    await browser.close();
    return options;
  } catch {
    return undefined;
  }
}

function findInstalled(): LaunchOptions | undefined {
  const executablePath = findProgram(names) ?? defaultPaths.find(isExecutable);
  return executablePath === undefined ? undefined : { args, executablePath };
}

/** The path of the first of these programs that is in a folder of PATH. */
export function findProgram(programs: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Without internet this fails at once; the time limits are for connections that hang.
function download(): boolean {
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], {
    env,
    timeout: 300_000,
  });
  return status === 0;
}
