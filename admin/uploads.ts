import { prepareUpload } from '../src/domain/editor/files/upload.ts';
import { takenMedia } from './entry-index.ts';

/** The event by which a file input hears why its files were refused. Who prevents its default tells people of it. */
export const refusalEvent = 'tc-refused';

/** Judges a file as the build does: gives it ready to be stored, or the Russian reason why it is refused. */
export async function admit(file: File): Promise<File | string> {
  const upload = prepareUpload(file.name, new Uint8Array(await file.arrayBuffer()), takenMedia);
  if ('refusal' in upload) return upload.refusal;
  takenMedia.add(upload.name);
  return toFile(upload, file);
}

/**
 * Checks every chosen file before Decap sees it. A valid file is renamed and loses its metadata; for others the
 * editor reads the reason. Decap has no hook for this; all its uploads start with `change` of a file input.
 */
export function checkUploads(): void {
  const checkedEvents = new WeakSet<Event>();
  const check = async (field: HTMLInputElement, files: readonly File[]): Promise<void> => {
    const accepted = new DataTransfer();
    const refusals: string[] = [];
    for (const file of files) {
      const admitted = await admit(file);
      if (typeof admitted === 'string') refusals.push(admitted);
      else accepted.items.add(admitted);
    }
    field.files = accepted.files;
    // Decap itself reports a file that is too large by `alert`.
    if (refusals.length > 0) tellRefusals(field, refusals.join('\n\n'));
    if (accepted.files.length === 0) return;
    const event = new Event('change', { bubbles: true });
    checkedEvents.add(event);
    field.dispatchEvent(event);
  };
  document.addEventListener(
    'change',
    (event) => {
      const { target } = event;
      if (checkedEvents.has(event) || !(target instanceof HTMLInputElement) || target.type !== 'file') return;
      event.stopImmediatePropagation();
      void check(target, [...(target.files ?? [])]);
    },
    { capture: true },
  );
}

function tellRefusals(field: HTMLInputElement, detail: string): void {
  if (field.dispatchEvent(new CustomEvent(refusalEvent, { detail, cancelable: true }))) window.alert(detail);
}

function toFile({ name, bytes }: { name: string; bytes: Uint8Array }, { type, lastModified }: File): File {
  return new File([new Uint8Array(bytes)], name, { type, lastModified });
}
