import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { admit } from '../../uploads.ts';
import { holdPlace } from '../held-place.ts';
import type { Host } from '../host.ts';
import { clearRefusal, tellRefusal } from '../say.ts';
import { addPicture } from './dialog.ts';
import { chooseFile } from './file-button.ts';

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

/** Takes files of pictures that were pasted or dropped, one after another. */
async function takeAll(view: EditorView, host: Host, files: readonly File[]): Promise<void> {
  clearRefusal(view);
  // The gate reads each file whole, and a person writes on meanwhile.
  const place = holdPlace(view);
  const admitted = await Promise.all(files.map((file) => (isPicture(file) ? admit(file) : otherKind(file))));
  const refused = admitted.filter((one) => typeof one === 'string');
  if (refused.length > 0) tellRefusal(view, refused.join('\n\n'));
  const pictures = admitted.filter((one) => typeof one !== 'string');
  const chosen = place();
  if (pictures.length > 0) view.dispatch(view.state.tr.setSelection(chosen));
  for (const file of pictures) await addPicture(view, host, file);
}

const otherKind = ({ name }: File): string =>
  `«${name}» — не картинка. Чтобы дать файл для скачивания, нажмите «Вставить блок» и выберите «Файл».`;

/** Lets a person choose a picture for the text. */
export function choosePicture(view: EditorView, host: Host): void {
  clearRefusal(view);
  const place = holdPlace(view);
  chooseFile(
    true,
    (file) => {
      view.dispatch(view.state.tr.setSelection(place()));
      void addPicture(view, host, file);
    },
    (reason) => tellRefusal(view, reason),
  );
}

/** Pictures that are pasted into the text or dropped on it go through the gate of uploads. */
export function pictureFiles(host: Host): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, { clipboardData }) => {
        const files = [...(clipboardData?.files ?? [])];
        // Word puts a picture of the text beside the text.
        if (files.length === 0 || clipboardData?.types.includes('text/plain')) return false;
        void takeAll(view, host, files);
        return true;
      },
      handleDrop: (view, event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0 || view.dragging) return false;
        event.preventDefault();
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (place) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
        void takeAll(view, host, files);
        return true;
      },
    },
  });
}
