import { collectionIds, declared } from '../schemas/index.ts';
import { type Door, doors } from '../vocabulary/doors.ts';
import { listPageAddress } from './addresses.ts';

export interface MenuItem {
  readonly href: string;
  readonly label: string;
  readonly inside?: readonly MenuItem[];
}

interface Placed extends MenuItem {
  readonly door: Door;
  readonly order: number;
}

const tools: readonly Placed[] = [
  { door: 'К уроку', order: 3, href: '/chto-ne-poluchaetsya/', label: 'Что не получается' },
  { door: 'К уроку', order: 4, href: '/otlozhennoe/', label: 'Моя подборка' },
  { door: 'Моё развитие', order: 2, href: '/projti-diagnostiku/', label: 'Самодиагностика' },
  { door: 'Моё развитие', order: 3, href: '/moj-plan/', label: 'Мой план' },
  { door: 'Команде школы', order: 2, href: '/svodka/', label: 'Запросы команды' },
  { door: 'Команде школы', order: 3, href: '/dnevnik-pos/', label: 'Дневник ПОС' },
  { door: 'О центре', order: 1, href: '/o-centre/', label: 'О центре' },
  { door: 'О центре', order: 3, href: '/o-sajte/', label: 'О сайте' },
];

const lists = collectionIds.flatMap((id): Placed[] => {
  const [href, menu] = [listPageAddress(id), declared(id).listPage?.menu];
  return href && menu ? [{ ...menu, href }] : [];
});

const placed = [...lists, ...tools].sort((a, b) => a.order - b.order);

/** The main menu. The items inside an item are shown on the pages of its section. */
export const menu: readonly MenuItem[] = doors.map((label) => {
  const inside = placed.filter(({ door }) => door === label).map(({ href, label }) => ({ href, label }));
  const href = inside[0]?.href ?? '/';
  return inside.length > 1 ? { href, label, inside } : { href, label };
});

/** The item of the main menu that a page belongs to. */
export function sectionOf(path: string): MenuItem | undefined {
  const contains = ({ href }: MenuItem) => path.startsWith(href);
  return menu.find((item) => (item.inside ?? [item]).some(contains));
}
