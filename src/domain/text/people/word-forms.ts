/** How words with an ending are declined; they are folded: е for ё, и for й. */
interface Declension {
  readonly ending: RegExp;
  /** How many of the last letters the endings of the other cases replace. */
  readonly cut: number;
  readonly forms: string;
  /** Whether a vowel may be lost before the ending: «Заяц», «Зайца». */
  readonly isFleeting?: true;
}

// Endings of both numbers. A form that no word has does no harm: nobody writes it.
const declensions: readonly Declension[] = [
  { ending: /[оеиы][вн]а$/, cut: 1, forms: 'а ои у ою е ы ых ыми' },
  { ending: /ая$/, cut: 2, forms: 'ая ои ую ою ые ых ым ыми' },
  { ending: /яя$/, cut: 2, forms: 'яя еи юю ею ие их им ими' },
  { ending: /а$/, cut: 1, forms: 'а ы и е у ои ою еи ею ам ами' },
  { ending: /я$/, cut: 1, forms: 'я и е ю еи ею ям ями' },
  { ending: /[оеиы][вн]$/, cut: 0, forms: ' а у ым ом е ы ых ыми', isFleeting: true },
  { ending: /[кгх]ии$/, cut: 2, forms: 'ии ого ому им ом ие их ими' },
  { ending: /ии$/, cut: 1, forms: 'и я ю ем е его ему им их ими' },
  { ending: /[ыо]и$/, cut: 2, forms: 'ыи ои ого ому ым им ом ые ие ых их оя ою оем ое' },
  { ending: /[аеуя]и$/, cut: 1, forms: 'и я ю ем е ев ям', isFleeting: true },
  { ending: /ь$/, cut: 1, forms: 'ь я ю ем е и еи ью', isFleeting: true },
  { ending: /[ыи]х$/, cut: 0, forms: '' },
  { ending: /[бвгджзклмнпрстфхцчшщ]$/, cut: 0, forms: ' а у ом ем ым е ы и ов еи ам ами', isFleeting: true },
];

/** The forms of a folded name in all cases: «иванова», «ивановои», «иванову»; one for «шевченко», which does not change. */
export function formsOf(name: string): string[] {
  const [first = [], ...rest] = name.split('-').map(formsOfPart);
  return rest.reduce((starts, forms) => starts.flatMap((start) => forms.map((form) => `${start}-${form}`)), first);
}

function formsOfPart(name: string): string[] {
  // «Наталья» is also «Наталия».
  const words = [name, name.replace(/ья$/, 'ия'), name.replace(/ия$/, 'ья')];
  const forms = words.flatMap((word) => {
    const { cut = 0, forms = '', isFleeting } = declensions.find(({ ending }) => ending.test(word)) ?? {};
    const stem = word.slice(0, word.length - cut);
    return [stem, ...(isFleeting ? withoutVowel(stem) : [])].flatMap((start) =>
      forms.split(' ').map((ending) => start + ending),
    );
  });
  return [...new Set([name, ...forms])];
}

/** Stems of the other cases, one of them right: «павел», «павл-»; «лев», «льв-»; «заяц», «заиц-»; «соловеи», «соловь-». */
function withoutVowel(stem: string): string[] {
  const [, start, last = ''] = /^(.+)[оея]([квлнрц]?)$/.exec(stem) ?? [];
  return start === undefined ? [] : ['', 'ь', 'и'].map((sign) => start + sign + last);
}
