import type { Locator, Page } from 'playwright';
import { beforeEach, it } from 'vitest';
import { shortText } from './short-text.ts';

const { saved, ...shown } = shortText();
let page: Page;
let text: Locator;

beforeEach(() => {
  page = shown.page();
  text = shown.text();
});

it('a link leads to a page found by its title, or to an address that is checked', async () => {
  await page.keyboard.type('Смотрите приём ');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Ссылка' });
  const target = dialog.getByRole('combobox', { name: 'Куда ведёт' });
  await target.pressSequentially('гекса');
  await dialog.getByRole('option', { name: 'Гексагон приём' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' и сайт');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await page.getByRole('button', { name: 'Ссылка', exact: true }).last().click();
  await target.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await dialog.getByRole('alert').getByText('Такая ссылка на сайте не сработает').waitFor();
  await target.fill('centr.example/plan');
  await page.keyboard.press('Enter');
  await saved('Смотрите приём [Гексагон](/priemy/geksagon/) и [сайт](https://centr.example/plan)');

  const line = page.getByRole('group', { name: 'Ссылка под курсором' });
  await text.getByRole('link', { name: 'Гексагон' }).click();
  await line.getByText('Гексагон (приём').waitFor();
  await line.getByRole('button', { name: 'Убрать' }).click();
  await saved('Смотрите приём Гексагон и [сайт](https://centr.example/plan)');
});

it('boxes of a list are made, ticked and taken away', async () => {
  await page.keyboard.type('раз');
  await page.getByRole('button', { name: 'Список с квадратиками' }).last().click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('два');
  await text.getByRole('checkbox', { name: 'Отмечено: раз' }).check();
  await saved('- [x] раз\n- [ ] два');
  await page.getByRole('button', { name: 'Список с квадратиками' }).last().click();
  await saved('- [x] раз\n- два');
});
