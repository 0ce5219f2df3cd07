import fc from 'fast-check';
import Typograf from 'typograf';
import { expect, test } from 'vitest';
import { typeset } from './typograf-rules.ts';

const typograf = new Typograf({ locale: ['ru', 'en-US'] });
typograf.disableRule('*');
typograf.enableRule('ru/nbsp/*');
typograf.enableRule('common/nbsp/*');
typograf.disableRule('common/nbsp/nowrap');
typograf.disableRule('ru/nbsp/m');

/** Pieces that rules look for, and what stands beside them. */
const pieces =
  `а|и|в|не|на |или |как |если |без |она | — |№|№ 5|п/п|§|§ 4|¶ 3|5|12 |1999 г.|2001–2005 гг.|1999-2005 г|г. Москва|г.|см.| им. |стр. 5|п. 3|с. 4|д. 5|кв. 6|ул. Ленина|А. |Б.|А. Б. Иванов|т. д.|т.д.| т. е. |дд.мм.гггг|з.ы.|P. S. |3 янв|12 декабря|XX в.|XIX—XX вв.|V в |ООО |5 млн |5 руб.|10 коп.|300 dpi|этаж|5 этаж |литер А|мкр. |дом 5|эт. 3|же |бы,| ли?|б |ж!|\u00A0|\u202F|«|»|"|(|)|.|, |! |? |…|\n|слово |Слово| on |the |a |Да.|ты. |ок? |5. Он|5)|12! |обл. |пр-т. |комн. 5|рис. 7|гл. 2| |ё|Ё|1-|--|–|<b>|</b>|&nbsp;|&lt;|https://a.b/ в |_|`.split(
    '|',
  );

test('a rule is passed over only where it changes nothing', () => {
  const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (typed) => {
      expect(typeset(typed)).toBe(typograf.execute(typed));
    }),
    { numRuns: 3000, seed: 20_261_121 },
  );
});
