import { make, makeButton } from '../../make.ts';
import { refusalEvent } from '../../uploads.ts';

/** The kinds of pictures that the chooser of files offers first. */
const pictures = 'image/png,image/jpeg,image/webp,image/svg+xml,image/gif,image/avif';

/** Lets a person choose a file; `take` gets it when it has passed the gate of uploads, `refuse` the reason when not. */
export function chooseFile(isPicture: boolean, take: (file: File) => void, refuse: (reason: string) => void): void {
  const input = hiddenInput(isPicture, take, refuse);
  document.body.append(input);
  input.addEventListener('cancel', () => input.remove());
  input.click();
}

function hiddenInput(
  isPicture: boolean,
  take: (file: File) => void,
  refuse: (reason: string) => void,
): HTMLInputElement {
  const input = make('input', { type: 'file', hidden: true, 'aria-hidden': 'true', tabindex: '-1' });
  if (isPicture) input.accept = pictures;
  // The gate hears of every choice before this does, and changes the files.
  input.addEventListener('change', () => {
    input.remove();
    const [file] = input.files ?? [];
    if (file) take(file);
  });
  input.addEventListener(refusalEvent, (event) => {
    event.preventDefault();
    input.remove();
    refuse(String((event as CustomEvent<string>).detail));
  });
  return input;
}

/** A button that uploads a file, with a place for the reason why one was refused. */
export function fileButton(isPicture: boolean, take: (file: File) => Promise<void>): HTMLElement {
  const told = make('p', { class: 'tc-fault', role: 'alert' });
  const button = makeButton('Загрузить с компьютера', () => {
    told.textContent = '';
    const refuse = (reason: string) => (told.textContent = reason);
    chooseFile(
      isPicture,
      (file) => void take(file).catch(() => refuse('Файл не сохранился. Попробуйте ещё раз.')),
      refuse,
    );
  });
  return make('div', {}, button, told);
}
