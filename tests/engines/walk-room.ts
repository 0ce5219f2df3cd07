import { expect } from 'vitest';
import { step as it } from './step.ts';
import type { Visitor } from './visitor.ts';

/** A tutor leads a session, and participants see what they do. */
export function walkRoom(visitor: () => Visitor): void {
  it('a session is led, and is there after the page was loaded again', async () => {
    await visitor().open('/tyutorialy/otklik-za-stolom/');
    await visitor().click('tc-room button', 'Вести занятие');
    await visitor().click('.room-begin', 'Начать занятие');
    await visitor().sees('Этап 1 из 4', '.room');
    await visitor().type('Что получилось', 'вспомнили', '.room-note');
    await visitor().click('.room-foot button', 'Дальше');
    await visitor().sees('Этап 2 из 4', '.room');
    await visitor().tab.run(() => location.reload());
    await visitor().sees('Этап 2 из 4', '.room');
    await visitor().click('.room-foot button', 'Назад');
    await expect.poll(() => visitor().valueOf('Что получилось')).toBe('вспомнили');
    await visitor().tab.run(() => {
      location.hash = 'ekran';
      location.reload();
    });
    await visitor().sees('Вспоминают и называют одно слово.', '.screen');
  });
}
