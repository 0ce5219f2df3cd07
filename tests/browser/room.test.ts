import { expect, it, vi } from 'vitest';
import { keysOf, walkTime, widthsOf } from './keys.ts';
import { expectClean, setClock, textIn, textOf, tutorial } from './room.ts';
import { visits } from './visit.ts';

vi.setConfig({ testTimeout: walkTime });
const visit = visits();

it.each(widthsOf('phone'))(
  '%s, by keyboard alone: a session that begins late, with the other window, to its report',
  async (width, options) => {
    const tutor = await visit(tutorial, { device: `room ${width}`, ...options });
    const { page } = tutor;
    const keys = keysOf(page);
    const heading = (name: string) => page.getByRole('heading', { name, level: 2 });
    await keys.press('button', 'Вести занятие');
    await heading('Отклик за столом').waitFor();
    await expectClean(page);
    await keys.type(page.getByLabel('Начало по плану'), '1148AM');
    await expect.poll(() => textOf(page, '.room-words')).toBe('Начинаем на 12 минут позже: закончим в 13:15.');
    await keys.press('button', 'Начать занятие');
    await heading('Отзыв, который помог').waitFor();
    expect(await heading('Отзыв, который помог').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await textOf(page, '.room-digits')).toMatch(/^1[45]:\d\d$/);
    expect(await textOf(page, '.room-time')).toContain('Закончим в 13:15: на 12 минут позже, чем задумано');
    await expectClean(page);

    const screen = await visit(`${tutorial}#ekran`, { device: `room ${width}`, ...options });
    const shown = screen.page;
    await shown.getByRole('heading', { name: 'Отзыв, который помог', level: 2 }).waitFor();
    expect(await textOf(shown, '.screen-line')).toBe('до 12:15');
    await expectClean(shown);

    // A pause, a minute more, and the end of the stage, told calmly.
    await page.bringToFront();
    await page.keyboard.press('Space');
    await expect.poll(() => textOf(shown, '.screen-line')).toBe('Пауза');
    await setClock(page, '12:05');
    await page.keyboard.press('Space');
    await page.keyboard.press('+');
    await expect.poll(() => textOf(page, '.room-line')).toMatch(/^Этап до 12:2[01]$/);
    await setClock(page, '12:24');
    expect(await textOf(page, '.room-line')).toMatch(/^Этап затянулся на [23] минуты$/);
    expect(await textOf(page, '.room [role=status]')).toBe('Время этапа вышло.');
    expect(await textOf(shown, '.screen-line')).toBe('Заканчиваем');
    await expectClean(page);

    // A remote turns the stages, also while a note is written.
    await keys.type(page.getByLabel('Что получилось'), 'Спорили о словах.');
    await page.keyboard.press('PageDown');
    await heading('Чай').waitFor();
    expect(await heading('Чай').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await textOf(page, '.room [role=status]')).toMatch(
      /^Этап 2 из 4: Чай, 10 минут\. Прошлый этап занял на [34]/,
    );
    expect(await textOf(shown, '.screen-line')).toBe('Продолжим в 12:34');
    await expectClean(shown);
    await keys.press('button', /^Уложиться до 13:03/);
    await expect.poll(() => textOf(page, '.room-time')).toContain('Закончим в 13:03, как задумано');

    // Letters belong to whoever writes a note.
    await keys.to(page.getByLabel('Что получилось'));
    await page.keyboard.type('B.f + ');
    expect(await shown.locator('.screen-blank').count()).toBe(0);
    await page.keyboard.press('PageUp');
    await heading('Отзыв, который помог').waitFor();
    expect(await page.getByLabel('Что получилось').inputValue()).toBe('Спорили о словах.');
    for (const name of ['Чай', 'Переписываем', 'Примерка']) {
      await page.keyboard.press('ArrowRight');
      await heading(name).waitFor();
    }
    await page.keyboard.press('PageDown');
    await heading('Итог занятия').waitFor();
    await expectClean(page);
    expect(await textOf(shown, '.screen-line')).toBe('Занятие закончено. Спасибо!');
    await keys.type(page.getByLabel('Что получилось в целом'), 'Берём отклик на урок');
    await keys.to(page.getByRole('button', { name: 'Сохранить текст' }));
    const [text] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(text.suggestedFilename()).toBe('Занятие Отклик за столом.txt');
    const saved = (await textIn(text)).replace(/\u00A0/g, ' ');
    expect(saved).toContain('Начали в 12:00 (задумано в 11:48), закончили в 12:24.');
    expect(saved).toMatch(/1\. Отзыв, который помог: 1\d минут, по сценарию 15\nСпорили о словах\./);
    expect(saved).toContain('Берём отклик на урок');
    await keys.to(page.getByRole('button', { name: 'Документ Word' }));
    const [word] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(word.suggestedFilename()).toBe('Занятие Отклик за столом.docx');
    page.once('dialog', (dialog) => dialog.accept());
    await keys.press('button', 'Стереть занятие');
    await heading('Отклик за столом').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Вести занятие' }).waitFor();
    expect([...tutor.complaints, ...tutor.sent, ...screen.complaints, ...screen.sent]).toEqual([]);
    await screen.close();
    await tutor.close();
  },
);
