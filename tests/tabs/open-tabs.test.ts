import { chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { type Visit, visits } from '../browser/visit.ts';
import { rowsOf } from '../lib/whole.ts';
import { connect, editor } from './editor-walk.ts';
import { kept, offline } from './kept-walk.ts';
import { searches } from './search-walks.ts';
import { type ServedReleases, serveReleases } from './served-releases.ts';
import { sheets, type Tab } from './walks.ts';

// What people have open while the site is deployed again and again: nothing is lost, and nothing fails in silence.
const usual =
  /^(?:a plan|a dialog of the search, open|the editor with an entry that is not saved|a page that was put aside)$/;
const tabs = rowsOf<Tab>([...sheets, ...searches, editor, kept], ({ name }) => usual.test(name));
const visitsOfTabs = new Map<Tab, Visit>();
let served: ServedReleases;
beforeAll(async () => {
  served = await serveReleases();
});
const visit = visits(
  () => served.origin,
  async () => {
    const options = await findBrowser();
    return chromium.launch({ ...options, args: [...(options?.args ?? []), ...served.browserArgs] });
  },
);
afterAll(() => served.stop());

beforeAll(async () => {
  await Promise.all(
    tabs.map(async (tab) => {
      const opened = await visit(tab.path, { device: tab.name, prepare: connect });
      visitsOfTabs.set(tab, opened);
      await tab.begin?.(opened.page);
    }),
  );
});

/** What the browser writes of files that are not there, and in the end of the server; the editor talks to its host. */
const told =
  /status of 404|ERR_CONNECTION_REFUSED|^foreign request https:\/\/git\.example\.ru\/|^Error: 404 \/assets\//;

async function go(tab: Tab, walk: (page: Page) => Promise<unknown>): Promise<void> {
  const { page } = visitsOfTabs.get(tab) as Visit;
  await walk(page);
}

afterEach(() => {
  const complaints = [...visitsOfTabs].flatMap(([tab, { complaints }]) =>
    complaints.map((line) => `${tab.name}: ${line}`),
  );
  expect(complaints.filter((line) => !told.test(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
});

const rows = tabs.map((tab) => [tab.name, tab] as const);

describe('two releases', () => {
  beforeAll(() => {
    for (const mark of ['B', 'C']) served.publish({ mark, isCode: true });
  });
  it.each(rows)('%s goes on', (_, tab) => go(tab, tab.goOn));
});

describe('three more releases, and the code of the tabs is gone', () => {
  beforeAll(() => {
    for (const mark of ['D', 'E', 'F']) served.publish({ mark, isCode: true });
  });
  it.each(rows)('%s says so and keeps what was typed', (_, tab) => go(tab, tab.gone));
});

it('without the server a kept page opens as the last release had it', async () => {
  await served.unplug();
  await go(kept, offline);
});
