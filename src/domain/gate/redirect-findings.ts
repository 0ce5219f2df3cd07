import { addressField, lifeFields } from '../schemas/common.ts';
import { settings } from '../schemas/settings.ts';
import type { AddressHolder } from './address-table.ts';
import type { Finding } from './finding.ts';
import type { Line } from './redirect-lines.ts';

/** Nobody reads more faults of one file; the last that is named says that there are others. */
const maxFaults = 50;

/** The findings that are told. */
export function firstOfEach(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.flatMap((finding) => {
    const count = (counts.get(finding.file) ?? 0) + 1;
    counts.set(finding.file, count);
    if (count > maxFaults) return [];
    return [
      count === maxFaults ? { ...finding, message: `${finding.message}; дальше есть ещё строки с ошибками` } : finding,
    ];
  });
}

/** The line stays: its target may be published tomorrow. */
export const describeTarget = ({ file, field = '', to }: Line): Finding => ({
  ...{ file, field: field.replace(/from$/, 'to'), label: settings.fields.redirects?.label, code: 'redirect' },
  message: `перенаправление ведёт на «${to}», а такой страницы на сайте нет`,
  cure: 'Исправьте адрес или опубликуйте запись',
  severity: 'warning',
});

/** A line that is left out. */
export function describe({ file }: Line, field: string, message: string): Finding {
  const label = field.startsWith('redirectFrom') ? lifeFields.redirectFrom.label : settings.fields.redirects?.label;
  const words = { message, publicMessage: 'эта строка не действует', cure: 'Исправьте или уберите эту строку' };
  return { file, field, label, code: 'redirect', ...words, severity: 'error' };
}

/** Nobody has written this line: the entry's file is called so. */
export function describeFormer({ file, from }: Line, holder: AddressHolder): Finding {
  return {
    ...{ file, field: 'address', label: addressField.label, code: 'redirect', severity: 'warning' },
    message: `адрес по имени файла, «${from}», занят: ${holder.name}; сюда он не ведёт`,
    publicMessage: `адрес по имени файла, «${from}», занят и сюда не ведёт`,
    cure: 'Назовите файл так же, как в поле',
  };
}
