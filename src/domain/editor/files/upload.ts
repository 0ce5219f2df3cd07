import { freeName } from '../../text/slug.ts';
import { sanitizeUpload } from '../../uploads/sanitize.ts';
import { checkUpload } from '../../uploads/upload.ts';
import { uploadName } from './file-name.ts';

/** A file ready to be stored, or the Russian reason why it is refused. */
export type PreparedUpload = { readonly name: string; readonly bytes: Uint8Array } | { readonly refusal: string };

/**
 * Prepares a chosen file: gives it a free Latin name, removes the location from its metadata, runs the same check as
 * the build. `taken` are the names in use.
 */
export function prepareUpload(chosenName: string, chosenBytes: Uint8Array, taken: ReadonlySet<string>): PreparedUpload {
  const [, stem = '', extension = ''] = /^(.+?)(\.[^.]+)?$/.exec(uploadName(chosenName)) ?? [];
  const name = freeName(stem, taken, extension);
  const bytes = sanitizeUpload(chosenBytes);
  const [problem] = checkUpload(name, bytes);
  return problem ? { refusal: `«${chosenName}»: ${problem.message}. ${problem.cure}.` } : { name, bytes };
}
