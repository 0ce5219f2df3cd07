import { describe, expect, it } from 'vitest';
import { packJson } from '../learning/plan/link.ts';
import { basketTitle, changeText, newPages, placeText } from './basket.ts';
import { basketRecord, isBasketHash, packBasket, readBasket, readBasketHash } from './basket-link.ts';

const a = { path: '/priemy/a/', title: 'А «б»', kind: 'Приём' };
const b = { path: '/materialy/b-1/', title: 'Лист 🙂' };
const basket = { name: 'К педсовету', pages: [a, b] };
const record = basketRecord(basket) as Record<string, unknown>;

describe('a link', () => {
  it('brings a basket in its order, as messengers spell it, too', async () => {
    const text = await packBasket(basket);
    expect(text).toMatch(/^podborka=[\w-]+$/);
    for (const hash of [`#${text}`, `#${text.replace('=', '%3D')}`, `#${text}?utm=1`, `#${text}.`]) {
      expect(isBasketHash(hash)).toBe(true);
      expect(await readBasketHash(hash)).toEqual({ ok: true, basket });
    }
    expect(['', '#plan=abc', '#otlozheno'].filter(isBasketHash)).toEqual([]);
  });

  it('that is cut anywhere is named as damaged', async () => {
    const hash = `#${await packBasket(basket)}`;
    for (let length = '#podborka='.length; length < hash.length - 1; length += 5) {
      expect(await readBasketHash(hash.slice(0, length))).toMatchObject({ ok: false });
    }
  });

  it('with a plan in it is none', async () => {
    const hash = `#podborka=${await packJson({ kind: 'tc-plan', version: 1 })}`;
    expect(await readBasketHash(hash)).toMatchObject({ message: /повреждена/ });
  });
});

it.each<[string, object, RegExp]>([
  ['of a newer site', { version: 2 }, /более новой версии/],
  ['of another kind', { kind: 'tc-needs' }, /повреждена/],
  ['without pages', { pages: [] }, /повреждена/],
  ['without a list', { pages: 'a' }, /повреждена/],
  ['with more pages than anybody wants', { pages: Array.from({ length: 201 }, () => ['/a/', 'А', '']) }, /повреждена/],
  ['without a name', { name: 7 }, /повреждена/],
  ['that leads to another site', { pages: [['//e.example/', 'А', '']] }, /повреждена/],
  ['that browsers take for another site', { pages: [['/\\e.example/', 'А', '']] }, /повреждена/],
  ['with a script', { pages: [['javascript:alert(1)/', 'А', '']] }, /повреждена/],
  ['that leads to the editor', { pages: [['/admin/', 'А', '']] }, /повреждена/],
  ['that leads deep into the editor', { pages: [['/admin/import/', 'А', '']] }, /повреждена/],
  ['that leads to the editor by a way up', { pages: [['/../admin/', 'А', '']] }, /повреждена/],
  ['that hides the way up', { pages: [['/%2e%2E/admin/', 'А', '']] }, /повреждена/],
  ['that goes on the spot', { pages: [['/a/./', 'А', '']] }, /повреждена/],
  ['with a page without a title', { pages: [['/a/', ' ', '']] }, /повреждена/],
  ['with a page that is none', { pages: [['/a/', 'А', ''], null] }, /повреждена/],
])('a basket %s is refused', (_, change, message) => {
  expect(readBasket({ ...record, ...change })).toEqual({ ok: false, message: expect.stringMatching(message) });
});

it('a page is in a basket once, its words in one line, not too long', () => {
  const pages = [
    ['/a/', ' А\nб ', ''],
    ['/a/', 'А б', 'Приём'],
    ['/c/', 'в'.repeat(300), ''],
  ];
  const read = readBasket({ ...record, name: ' К\tуроку ', pages });
  expect(read).toEqual({
    ok: true,
    basket: {
      name: 'К уроку',
      pages: [
        { path: '/a/', title: 'А б', kind: 'Приём' },
        { path: '/c/', title: 'в'.repeat(200) },
      ],
    },
  });
});

it('says places and names, and which pages are new', () => {
  expect(placeText('Невод', 0, 3)).toBe('Невод: место 1 из 3.');
  expect([basketTitle(' '), basketTitle(' К уроку ')]).toEqual(['Моя подборка', 'К уроку']);
  expect(newPages([b], basket)).toEqual([a]);
});

it.each<[act: string, wasThere: boolean, isThere: boolean, says: RegExp]>([
  ['remove', true, false, /^Убрано из подборки\. Рядом кнопка «Вернуть»\.$/],
  ['remove', false, false, /^Этой страницы в подборке уже нет\.$/],
  ['remove', true, true, /^$/],
  ['back', false, true, /^Страница снова на своём месте\.$/],
  ['back', false, false, /^$/],
])('after «%s» (was there: %s, is there: %s) it says %s', (act, wasThere, isThere, says) => {
  expect(changeText(act, wasThere, isThere)).toMatch(says);
});

it('a path like that of the editor, or with a dot in a name, is a page', () => {
  const pages = ['/', '/administratsiya/', '/a/admin/', '/a/v1.2/', '/a/%D0%B0/'].map((path) => [path, 'А', '']);
  expect(readBasket({ ...record, pages })).toMatchObject({ ok: true });
});
