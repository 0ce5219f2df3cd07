import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, Capabilities, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { WebKitTools } from '../../scripts/lib/webkit.ts';
import { freePort } from '../../src/adapters/ports.ts';
import { findSeen, mustSee, type Seen, type Size, type Tab, type TabOptions } from './tab.ts';

/** Opens a window of WebKitGTK on a screen of its own. It does not tell what it writes to its console. */
export async function openWebKit(tools: WebKitTools, { dark, downloads }: TabOptions): Promise<Tab> {
  // The buttons of its bar would not let it be as narrow as a phone.
  await mkdir(join(downloads, '.config/gtk-3.0'), { recursive: true });
  await writeFile(
    join(downloads, '.config/gtk-3.0/gtk.css'),
    '* { min-width: 0; margin: 0; padding: 0; font-size: 1px }',
  );
  const { screen, display } = await openScreen(tools.screen);
  const port = await freePort();
  const driver = spawn(tools.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      // It saves files into the home folder, and forgets all else.
      HOME: downloads,
      GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
      // As root it has no sandbox, as Chromium has none.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const session = await openSession(port, tools.browser);
  const find = async (what: Seen, isField: boolean) =>
    mustSee(await session.executeScript<WebElement | null>(findSeen, { ...what, isField }), what);
  const resize = async (size: Size) => {
    await session
      .manage()
      .window()
      .setRect({ x: 0, y: 0, ...size });
  };
  await resize({ width: 1280, height: 900 });
  return {
    goto: (address) => session.get(address),
    run: <A, R>(inPage: (given: A) => R | Promise<R>, given?: A) => session.executeScript<R>(inPage, given),
    click: async (what) => (await find(what, false)).click(),
    type: async (what, text) => (await find(what, true)).sendKeys(text),
    press: async (key) => {
      await session
        .switchTo()
        .activeElement()
        .sendKeys(key === 'Enter' ? Key.ENTER : Key.ESCAPE);
    },
    resize,
    screenshot: async () => Buffer.from(await session.takeScreenshot(), 'base64'),
    downloads,
    complaints: [],
    close: async () => {
      // One that hangs does not hear it.
      await Promise.race([session.quit().catch(() => undefined), sleep(10_000)]);
      await Promise.all([end(driver, 'SIGKILL'), end(screen, 'SIGTERM')]);
    },
  };
}

/** The X server chooses a free number and tells it. */
async function openScreen(program: string): Promise<{ screen: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'];
  const screen = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { screen, display: `:${String(number).trim()}` };
}

/** The driver needs a moment before it hears. */
async function openSession(port: number, binary: string): Promise<WebDriver> {
  const browserOptions = { binary, args: ['--automation'] };
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions });
  const builder = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities);
  for (let tries = 50; ; tries -= 1) {
    try {
      return await builder.build();
    } catch (error) {
      if (tries === 0 || !String(error).includes('ECONNREFUSED')) throw error;
      await sleep(100);
    }
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
