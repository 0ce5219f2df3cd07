import { date, object, optional, text } from '../model/builders.ts';
import type { Breach } from '../model/collection.ts';
import { faultOfInn, faultOfOgrn } from '../model/register-numbers.ts';

/**
 * Who answers for the site before the law (docs/domain.md#operator). The name, the site and the e-mail of the owner are
 * settings of their own: every page shows them.
 */
export const operatorField = object(
  {
    inn: optional(text({ label: 'ИНН', hint: 'Десять цифр, у предпринимателя двенадцать.' })),
    ogrn: optional(text({ label: 'ОГРН' })),
    address: optional(text({ label: 'Адрес', hint: 'С индексом, как в реестре юридических лиц.' })),
    siteUrl: optional(
      text({
        label: 'Адрес этого сайта',
        hint: 'Как он назван в согласиях: https://primer.ru/',
        pattern: /^https:\/\/[^\s/]+\/$/,
        error: 'нужен адрес с https:// и косой чертой в конце',
      }),
    ),
    responsible: optional(
      text({ label: 'Кто отвечает за личные данные', hint: 'Должность: заместитель директора по…' }),
    ),
    noticeOn: optional(
      date({
        label: 'Роскомнадзор уведомлён',
        hint: 'День, когда подано уведомление об обработке данных или дополнение к нему.',
      }),
    ),
  },
  {
    label: 'Реквизиты владельца',
    hint: 'Ими заполняются политика, согласие тьютора и другие документы. Пока чего-то не хватает, документа на сайте нет.',
  },
);

/** Numbers with a slip: the settings stay, for a site without its name would be worse than one without a document. */
export function operatorSlips({ inn, ogrn }: { inn?: string | undefined; ogrn?: string | undefined } = {}): Breach[] {
  const faults = [
    ['inn', inn === undefined ? undefined : faultOfInn(inn)],
    ['ogrn', ogrn === undefined ? undefined : faultOfOgrn(ogrn)],
  ] as const;
  return faults.flatMap(([name, message]) =>
    message === undefined ? [] : [{ path: ['operator', name], message, isWarning: true }],
  );
}
