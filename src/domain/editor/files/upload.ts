import { freeName } from '../../text/slug.ts';
import { checkUpload, cleaned } from '../../uploads/upload.ts';
import { uploadName } from './file-name.ts';

/** A file as it will be kept, or the Russian reason why it will not. */
export type Admitted = { readonly name: string; readonly bytes: Uint8Array } | { readonly refusal: string };

/** Prepares a file that an editor has chosen: a Latin name not yet taken, no place of shooting; then the gate's own check. */
export function admitUpload(chosenName: string, chosenBytes: Uint8Array, taken: ReadonlySet<string>): Admitted {
  const [, stem = '', ending = ''] = /^(.+?)(\.[^.]+)?$/.exec(uploadName(chosenName)) ?? [];
  const name = freeName(stem, taken, ending);
  const bytes = cleaned(chosenBytes);
  const [problem] = checkUpload(name, bytes);
  return problem ? { refusal: `«${chosenName}»: ${problem.message}. ${problem.cure}.` } : { name, bytes };
}
