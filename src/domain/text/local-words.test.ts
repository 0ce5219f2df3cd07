import { expect, it } from 'vitest';
import { localWordsIn } from './local-words.ts';

const put = localWordsIn([
  { common: 'МТК', local: 'ММО' },
  { common: 'муниципальная команда', local: 'методическое объединение' },
  { common: 'команда', local: 'объединение МТК' },
]);

it.each([
  ['МТК и «МТК», МТК.', 'ММО и «ММО», ММО.'],
  ['Муниципальная команда собралась, команда — нет', 'Методическое объединение собралась, объединение МТК — нет'],
  ['команды, командами, ИМТК, МТК2', 'команды, командами, ИМТК, МТК2'],
  ['[МТК](/komandy/МТК/) и https://ru.example/МТК', '[ММО](/komandy/МТК/) и https://ru.example/МТК'],
  ['![МТК](media/МТК.png)', '![ММО](media/МТК.png)'],
  ['<Note title="МТК" />', '<Note title="ММО" />'],
  ['команда-муниципальная команда', 'объединение МТК-методическое объединение'],
  ['', ''],
])('%s', (text, expected) => expect(put(text)).toBe(expected));

it('without words a text stays', () => expect(localWordsIn([])('МТК')).toBe('МТК'));
