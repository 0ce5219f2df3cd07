import { noSuchDay, parseDay } from '../../domain/text/days.ts';

/**
 * Lets no wrong day of a form through to the listeners that store it; the sentence beside the field appears when the
 * field is left. Each refused value is told to `onRefused`.
 */
export function guardDays(form: HTMLElement, onRefused: () => void): void {
  form.addEventListener(
    'input',
    (event) => {
      const control = dayField(event);
      if (!control) return;
      if (dayFaultOf(control) === '') return showDayFault(control, '');
      event.stopPropagation();
      onRefused();
    },
    true,
  );
  form.addEventListener('focusout', (event) => {
    const control = dayField(event);
    if (control) showDayFault(control, dayFaultOf(control));
  });
}

/** Takes away all sentences of a form, as when another plan is opened in it. */
export function clearDayFaults(form: ParentNode): void {
  for (const control of form.querySelectorAll<HTMLInputElement>('[aria-invalid]')) showDayFault(control, '');
}

function dayField({ target }: Event): HTMLInputElement | undefined {
  // A browser without fields of days has a field of text here, so its declared type is asked.
  const isDay = target instanceof HTMLInputElement && target.getAttribute('type') === 'date';
  return isDay && !target.readOnly ? target : undefined;
}

/** A browser gives no value for 31 February; while a year is typed, it gives 0002, 0020, 0202, and then 20262. */
function dayFaultOf(control: HTMLInputElement): string {
  if (control.validity.badInput) return noSuchDay;
  const result = parseDay(control.value);
  return result.ok ? '' : result.message;
}

/** Shows a sentence beside the field, or takes it away when it is empty. */
function showDayFault(control: HTMLInputElement, message: string): void {
  const before = document.getElementById(control.getAttribute('aria-describedby') ?? '');
  if (message === '') {
    before?.remove();
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
    return;
  }
  const sentence = before ?? document.createElement('p');
  if (!before) {
    sentence.id = `den-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    sentence.className = 'day-fault';
    sentence.setAttribute('role', 'alert');
    // After the label, which would make the sentence a part of the field's name.
    (control.closest('label') ?? control).after(sentence);
  }
  sentence.textContent = message;
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', sentence.id);
}
