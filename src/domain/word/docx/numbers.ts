const russian = 'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я'.replaceAll(' ', '');
const latin = 'abcdefghijklmnopqrstuvwxyz';
const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The letter of a number; after the last one they are doubled, as in Word: «я», «аа», «бб». */
function letterOf(number: number, alphabet: string): string {
  const times = Math.floor((number - 1) / alphabet.length) + 1;
  return (alphabet[(number - 1) % alphabet.length] ?? '').repeat(Math.min(times, 10));
}

function romanOf(number: number): string {
  let rest = Math.min(number, 5000);
  let text = '';
  for (const [value, signs] of roman) {
    for (; rest >= value; rest -= value) text += signs;
  }
  return text;
}

const formats: Readonly<Record<string, (number: number) => string>> = {
  russianLower: (number) => letterOf(number, russian),
  russianUpper: (number) => letterOf(number, russian).toUpperCase(),
  lowerLetter: (number) => letterOf(number, latin),
  upperLetter: (number) => letterOf(number, latin).toUpperCase(),
  lowerRoman: romanOf,
  upperRoman: (number) => romanOf(number).toUpperCase(),
  decimalZero: (number) => String(number).padStart(2, '0'),
  none: () => '',
};

/** A number in a format of ECMA-376 (17.18.59); those that Russian texts don't use are written in digits. */
export function formatNumber(number: number, format: string): string {
  return number < 1 && format !== 'decimalZero' ? String(number) : (formats[format]?.(number) ?? String(number));
}
