import { afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest';
import type { EngineName } from '../../scripts/lib/engines.ts';
import { openDocx } from '../../src/domain/word/docx/package.ts';
import { isWhole, rowsOf } from '../lib/whole.ts';
import { step as it, rescueBy } from './step.ts';
import { openTemplates } from './templates.ts';
import { type Visitor, visitorsOf } from './visitor.ts';
import { paperOfCollection } from './walk-collection.ts';
import { lookByDay, lookByNight } from './walk-look.ts';
import { interest, walkPlan } from './walk-plan.ts';
import { walkRoom } from './walk-room.ts';

const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

const widthsOf = (usual: keyof typeof widths) => rowsOf(['desktop', 'phone'] as const, (name) => name === usual);

const kept = '/priemy/nevod/';

/** What a teacher does on the site, step by step, alike in every engine. */
export function walk(name: EngineName, usual: keyof typeof widths): void {
  vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
  const { open, openNewSite, stopServer, startServer } = visitorsOf(name);
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await open();
  });

  describe.each(widthsOf(usual))(`${name}, %s`, (size) => {
    let forgiven: RegExp | undefined;
    const renew = async () => {
      visitor = await open();
      await visitor.tab.resize(widths[size]);
      await openNewSite();
    };
    rescueBy({ isLost: () => visitor.tab.isLost(), renew });
    beforeAll(() => visitor.tab.resize(widths[size]));
    // Every step stands by itself: one that fails does not take the others along.
    beforeEach(async () => {
      await (visitor.tab.isLost() ? renew() : openNewSite());
      forgiven = undefined;
    });
    afterEach(async () => {
      const complaints = await visitor.complaints();
      expect(complaints.filter((line) => !forgiven?.test(line))).toEqual([]);
    });

    if (isWhole) openTemplates(() => visitor);

    it('home: the way in', async () => {
      await visitor.open('/');
      await visitor.sees('Тьюторский центр Заозёрья');
      await visitor.click('main a', 'К уроку');
      await visitor.isAt('/priemy/');
    });

    it('a list leads to its entry', async () => {
      await visitor.open('/priemy/');
      await visitor.click('main a', 'Гексагон');
      await visitor.isAt('/priemy/geksagon/');
      expect(await visitor.heading()).toBe('Гексагон');
    });

    it('a topic, with its pictures', async () => {
      await visitor.open('/samoobrazovanie/rabochij-otklik/');
      expect(await visitor.heading()).toMatch(/^Как говорить с детьми о работе/);
      const empty = () =>
        visitor.tab.run(() =>
          [...document.images].filter((one) => one.complete && one.naturalWidth === 0).map(({ src }) => src),
        );
      expect(await empty()).toEqual([]);
    });

    it('search finds what is written with a slip', async () => {
      await visitor.open('/');
      await visitor.click('tc-search-open a');
      await visitor.type('', 'гиксагон', 'dialog input:not([type="checkbox"])');
      await visitor.click('dialog a', 'Гексагон');
      await visitor.isAt('/priemy/geksagon/');
      await visitor.open(`/poisk/?q=${encodeURIComponent('вопросик на выходе')}`);
      await visitor.sees('Найден');
      await visitor.click('.results h2 a', 'Вопрос на выходе');
      await visitor.isAt('/priemy/vopros-na-vyhode/');
    });

    walkPlan(() => visitor);
    walkRoom(() => visitor);
    lookByDay(() => visitor);

    it('a page as a document for Word, with its drawing', async () => {
      await visitor.open('/priemy/nevod/');
      const { bytes } = await visitor.saves('Скачать для Word', 'Невод.docx');
      const files = openDocx(new Uint8Array(bytes));
      expect(new TextDecoder().decode(files.read('word/document.xml'))).toContain('Невод');
      expect(files.read('word/media/image1.png')?.length).toBeGreaterThan(1000);
    });

    it('what is to be printed is chosen, and its pages are counted', async () => {
      await visitor.open('/materialy/tri-chitatelya/');
      await visitor.click('tc-paper button', 'Напечатать…');
      await visitor.sees('Примерно 4 страницы А4.', 'dialog');
      await visitor.click('.print-dialog button', 'Закрыть');
    });

    it('a script that did not come is asked for again', async () => {
      await visitor.open('/moj-plan/');
      await stopServer();
      try {
        await visitor.click('button', 'Мне интересно…');
        await visitor.sees('План не загрузился, но сохранённое не пропало: проверьте связь и попробуйте ещё раз.');
      } finally {
        await startServer();
      }
      forgiven = /ERR_CONNECTION_REFUSED|net::ERR_FAILED/;
      await visitor.click('button', 'Мне интересно…');
      await visitor.type('Мне интересно…', interest);
    });

    it('a page put aside opens when the server is gone', async () => {
      await visitor.open(kept);
      await visitor.click('tc-keep button');
      await visitor.sees('Откроется и без связи');
      await stopServer();
      try {
        await visitor.open(kept);
        expect(await visitor.heading()).toBe('Невод');
        await visitor.open('/priemy/mayachok/');
        expect(await visitor.heading()).toBe('Нет связи');
        await paperOfCollection(visitor);
      } finally {
        await startServer();
      }
      // Chromium tells of each request that nobody answers, Firefox of each icon.
      forgiven = /ERR_CONNECTION_REFUSED|net::ERR_FAILED|(?:180\.png|favicon\.svg)’. A ServiceWorker intercepted/;
      await visitor.open(kept);
      await visitor.click('tc-keep button');
      await visitor.sees('копия стёрта');
    });
  });

  lookByNight(name, open);
}
