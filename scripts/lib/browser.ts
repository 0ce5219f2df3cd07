import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';
import { aptInstall } from './apt.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// The shell has no windows to draw and is the lightest.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome.exe',
];
const homes = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Finds a Chromium that starts: Playwright's own, the system's, or one installed now; undefined when there is none. */
export async function findBrowser(): Promise<LaunchOptions | undefined> {
  return (
    (await started({ args })) ??
    (await started(download() ? { args } : undefined)) ??
    (await started(onSystem())) ??
    (await started(aptInstall('chromium') ? onSystem() : undefined))
  );
}

async function started(options: LaunchOptions | undefined): Promise<LaunchOptions | undefined> {
  if (!options) return undefined;
  try {
    const browser = await chromium.launch(options);
    await browser.close();
    return options;
  } catch {
    return undefined;
  }
}

function onSystem(): LaunchOptions | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...homes];
  const executablePath = places.find(isExecutable);
  return executablePath === undefined ? undefined : { args, executablePath };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// On a machine without a way out this fails at once; the time limits are for lines that hang.
function download(): boolean {
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], {
    env,
    timeout: 300_000,
  });
  return status === 0;
}
