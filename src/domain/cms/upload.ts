import { checkUpload, cleaned } from '../uploads/upload.ts';
import { uploadName } from './file-name.ts';

/** A file as it will be kept, or the Russian reason why it will not. */
export type Admitted = { readonly name: string; readonly bytes: Uint8Array } | { readonly refusal: string };

/** Prepares a file that an editor has chosen: a Latin name, no place of shooting; then the gate's own check. */
export function admitUpload(chosenName: string, chosenBytes: Uint8Array): Admitted {
  const name = uploadName(chosenName);
  const bytes = cleaned(chosenBytes);
  const [problem] = checkUpload(name, bytes);
  return problem ? { refusal: `«${chosenName}»: ${problem.message}. ${problem.cure}.` } : { name, bytes };
}
