import { checkUpload, cleaned } from '../uploads/upload.ts';
import { uploadName } from './file-name.ts';

/** A file as it will be kept, or the Russian reason why it will not. */
export type Admitted = { readonly name: string; readonly bytes: Uint8Array } | { readonly refusal: string };

/** Prepares a file that an editor has chosen: a Latin name not yet taken, no place of shooting; then the gate's own check. */
export function admitUpload(chosenName: string, chosenBytes: Uint8Array, taken: ReadonlySet<string>): Admitted {
  const name = freeName(uploadName(chosenName), taken);
  const bytes = cleaned(chosenBytes);
  const [problem] = checkUpload(name, bytes);
  return problem ? { refusal: `«${chosenName}»: ${problem.message}. ${problem.cure}.` } : { name, bytes };
}

/** `prikaz.pdf`, then `prikaz-2.pdf`: two files of one name both stay. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ''] = /^(.+)(\.[^.]+)$/.exec(name) ?? [];
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${stem}-${n}${ending}`;
  return free;
}
