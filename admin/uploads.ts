import { uploadName } from '../src/domain/cms/file-name.ts';

/** Gives every chosen file a Latin name before Decap sees it: addresses of media hold nothing else. */
export function renameUploads(): void {
  document.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files) return;
      const renamed = new DataTransfer();
      for (const file of target.files) {
        renamed.items.add(
          new File([file], uploadName(file.name), { type: file.type, lastModified: file.lastModified }),
        );
      }
      target.files = renamed.files;
    },
    { capture: true },
  );
}
