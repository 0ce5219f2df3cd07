import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { attributeFault } from '../../../src/domain/prose/attributes.ts';
import { blocks } from '../../../src/domain/prose/blocks/index.ts';
import type { Block } from '../../../src/domain/prose/types.ts';
import { make } from '../../make.ts';
import { nodeOfType } from '../actions.ts';
import { putNode } from '../blocks/commands.ts';
import { insertBlock } from '../blocks/insert.ts';
import { ask } from '../dialog.ts';
import { holdPlace, putAt } from '../held-place.ts';
import type { Host } from '../host.ts';
import { labelled } from '../labelled.ts';

const picture = [...blocks.values()].find(({ attributes }) => attributes['src']?.kind === 'image') as Block;

interface Words {
  readonly alt: string;
  readonly caption: string;
}

/** Asks what a picture shows, and hands the words to `store`; undefined when nobody tells. */
async function askWords<Stored extends object>(
  view: EditorView,
  url: string,
  { hasCaption = false, first = '' },
  store: (words: Words) => Stored | Promise<Stored | string>,
): Promise<Stored | undefined> {
  const fields = Object.entries(picture.attributes).filter(
    ([key]) => key === 'alt' || (hasCaption && key === 'caption'),
  );
  const rows = fields.map(([key, field]) => {
    const input = make('input', { type: 'text', lang: 'ru' });
    input.value = key === 'alt' ? first : '';
    const label = field.required ? field.label : `${field.label} (необязательно)`;
    return { key, field, input, row: labelled(input, label, field.hint) };
  });
  const written = (name: string) => rows.find(({ key }) => key === name)?.input.value.trim() ?? '';
  const read = () => {
    const faulty = rows.find(({ key, field }) => attributeFault(field, written(key) || undefined) !== undefined);
    if (!faulty) return store({ alt: written('alt'), caption: written('caption') });
    faulty.input.setAttribute('aria-invalid', 'true');
    faulty.input.focus();
    return `«${faulty.field.label}»: ${attributeFault(faulty.field, written(faulty.key) || undefined)}.`;
  };
  const content = [make('img', { src: url, alt: '' }), ...rows.map(({ row }) => row.element)];
  return ask(view, { title: 'Картинка', done: 'Готово', content, read });
}

/** Whether a block may stand where the cursor is; inside of a list or a table a picture stands in the line. */
function takesBlock({ state: { selection } }: EditorView): boolean {
  const { $from } = selection;
  const parent = $from.parent.isTextblock ? $from.node(-1) : $from.parent;
  return parent.type.contentMatch.matchType(nodeOfType(picture.name)) !== null;
}

/** Asks what a file of a picture shows, stores it, and puts it into the text, before what is written meanwhile. */
export async function addPicture(view: EditorView, host: Host, file: File): Promise<void> {
  const url = URL.createObjectURL(file);
  const asBlock = !host.isShort && takesBlock(view);
  const isAtEnd = textBehind(view) === 0;
  const place = holdPlace(view);
  const given = await askWords(view, url, { hasCaption: asBlock }, (words) => stored(host, file, words));
  URL.revokeObjectURL(url);
  if (!given) return void place();
  const { src, alt, caption } = given;
  putAt(view, place, () => {
    if (!asBlock) return insertInline(view, src, alt);
    if (isAtEnd) partOffTextBehind(view);
    insertBlock(view, picture, { src, alt, ...(caption ? { caption } : {}) });
  });
}

/** How much of the paragraph stands behind the selection. */
const textBehind = ({ state: { selection } }: EditorView): number =>
  selection.$to.parent.isTextblock ? selection.$to.parent.content.size - selection.$to.parentOffset : 0;

function partOffTextBehind(view: EditorView): void {
  if (textBehind(view) === 0) return;
  const { tr, selection } = view.state;
  tr.split(selection.to);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to)));
}

async function stored(host: Host, file: File, words: Words): Promise<(Words & { src: string }) | string> {
  try {
    return { ...words, src: await host.addFile(file) };
  } catch (error) {
    console.error(error);
    return `Картинка «${file.name}» не сохранилась. Попробуйте ещё раз.`;
  }
}

function insertInline(view: EditorView, src: string, alt: string): void {
  const image = nodeOfType('image').create({ src, alt });
  const { $from } = view.state.selection;
  const put = $from.parent.isTextblock ? undefined : putNode(view.state, nodeOfType('paragraph').create(null, image));
  view.dispatch((put?.tr ?? view.state.tr.replaceSelectionWith(image, false)).scrollIntoView());
}

/** Asks for another description of the selected picture of a line. */
export const openImageDialog: Command = ({ selection }, _, view) => {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'image' || !view) return false;
  const { from, node } = selection;
  const shown = view.nodeDOM(from);
  const url = shown instanceof HTMLImageElement ? shown.src : '';
  void askWords(view, url, { first: node.attrs['alt'] }, (words) => words).then((words) => {
    if (words) view.dispatch(view.state.tr.setNodeAttribute(from, 'alt', words.alt));
  });
  return true;
};
