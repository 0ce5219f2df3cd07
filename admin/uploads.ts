import { prepareUpload } from '../src/domain/editor/files/upload.ts';
import { takenMedia } from './entry-index.ts';

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
      const upload = prepareUpload(file.name, new Uint8Array(await file.arrayBuffer()), takenMedia);
      if ('refusal' in upload) refusals.push(upload.refusal);
      else {
        takenMedia.add(upload.name);
        accepted.items.add(toFile(upload, file));
      }
    }
    field.files = accepted.files;
    // Decap itself reports a file that is too large by `alert`.
    if (refusals.length > 0) window.alert(refusals.join('\n\n'));
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

function toFile({ name, bytes }: { name: string; bytes: Uint8Array }, { type, lastModified }: File): File {
  return new File([new Uint8Array(bytes)], name, { type, lastModified });
}
