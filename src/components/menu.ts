export interface MenuItem {
  readonly href: string;
  readonly label: string;
  readonly inside?: readonly MenuItem[];
}

/** The main menu. Items of `inside` are shown on the pages of their section. */
export const menu: readonly MenuItem[] = [
  {
    href: '/priemy/',
    label: 'К уроку',
    inside: [
      { href: '/priemy/', label: 'Приёмы' },
      { href: '/materialy/', label: 'Материалы' },
      { href: '/chto-ne-poluchaetsya/', label: 'Что не получается' },
      { href: '/otlozhennoe/', label: 'Отложенное' },
    ],
  },
  {
    href: '/samoobrazovanie/',
    label: 'Моё развитие',
    inside: [
      { href: '/samoobrazovanie/', label: 'Темы' },
      { href: '/projti-diagnostiku/', label: 'Самодиагностика' },
      { href: '/moj-plan/', label: 'Мой план' },
      { href: '/slovar/', label: 'Словарь' },
    ],
  },
  {
    href: '/nashi-tyutory/',
    label: 'Тьюторы',
    inside: [
      { href: '/nashi-tyutory/', label: 'Наши тьюторы' },
      { href: '/konsultatsii/', label: 'Консультации' },
      { href: '/komandy/', label: 'Команды' },
    ],
  },
  { href: '/nashi-vstrechi/', label: 'Встречи' },
  {
    href: '/tyutorialy/',
    label: 'Команде школы',
    inside: [
      { href: '/tyutorialy/', label: 'Тьюториалы' },
      { href: '/svodka/', label: 'Запросы команды' },
      { href: '/dnevnik-pos/', label: 'Дневник ПОС' },
    ],
  },
  {
    href: '/o-centre/',
    label: 'О центре',
    inside: [
      { href: '/o-centre/', label: 'О центре' },
      { href: '/voprosy/', label: 'Вопросы и ответы' },
      { href: '/o-sajte/', label: 'О сайте' },
    ],
  },
];

/** The section of the menu that a page belongs to; `path` is the path of the page. */
export function sectionOf(path: string): MenuItem | undefined {
  const isParent = ({ href }: MenuItem) => path.startsWith(href);
  return menu.find((item) => (item.inside ?? [item]).some(isParent));
}
