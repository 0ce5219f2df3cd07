import { admitUpload } from '../src/domain/editor/files/upload.ts';
import { takenMedia } from './entry-index.ts';

/**
 * Judges every chosen file before Decap sees it: a good one comes to it renamed and cleaned, of a bad one the editor
 * is told why. Decap has no hook for this; all its uploads begin with the change of a file field.
 */
export function judgeUploads(): void {
  const judged = new WeakSet<Event>();
  const judge = async (field: HTMLInputElement, chosen: readonly File[]): Promise<void> => {
    const passed = new DataTransfer();
    const refusals: string[] = [];
    for (const file of chosen) {
      const admitted = admitUpload(file.name, new Uint8Array(await file.arrayBuffer()), takenMedia);
      if ('refusal' in admitted) refusals.push(admitted.refusal);
      else {
        takenMedia.add(admitted.name);
        passed.items.add(kept(admitted, file));
      }
    }
    field.files = passed.files;
    // As Decap itself speaks of a file that is too large.
    if (refusals.length > 0) window.alert(refusals.join('\n\n'));
    if (passed.files.length === 0) return;
    const event = new Event('change', { bubbles: true });
    judged.add(event);
    field.dispatchEvent(event);
  };
  document.addEventListener(
    'change',
    (event) => {
      const { target } = event;
      if (judged.has(event) || !(target instanceof HTMLInputElement) || target.type !== 'file') return;
      event.stopImmediatePropagation();
      void judge(target, [...(target.files ?? [])]);
    },
    { capture: true },
  );
}

function kept({ name, bytes }: { name: string; bytes: Uint8Array }, { type, lastModified }: File): File {
  return new File([new Uint8Array(bytes)], name, { type, lastModified });
}
