/** What is wrong with an ИНН of an organisation or a sole trader: a Russian sentence without its end. */
export function faultOfInn(text: string): string | undefined {
  if (!/^(?:\d{10}|\d{12})$/.test(text)) return 'в ИНН 10 цифр, у предпринимателя 12';
  const digits = [...text].map(Number);
  // The last digit, and of twelve the last two, follow from those before them.
  const weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
  const isRight = (place: number) => {
    const sum = digits.slice(0, place).reduce((all, digit, n) => all + digit * Number(weights.slice(-place)[n]), 0);
    return (sum % 11) % 10 === digits[place];
  };
  const places = digits.length === 10 ? [9] : [10, 11];
  return places.every(isRight) ? undefined : slip('ИНН');
}

/** What is wrong with an ОГРН or ОГРНИП: a Russian sentence without its end. */
export function faultOfOgrn(text: string): string | undefined {
  if (!/^(?:\d{13}|\d{15})$/.test(text)) return 'в ОГРН 13 цифр, у предпринимателя 15';
  const rest = Number(text.slice(0, -1)) % (text.length - 2);
  return rest % 10 === Number(text.at(-1)) ? undefined : slip('ОГРН');
}

const slip = (name: string): string => `в этом номере описка: такого ${name} не бывает`;
