import { needsInFile, needsInText } from '../../domain/learning/needs/sent-needs.ts';
import type { NeedsInput } from '../../domain/learning/needs/summary.ts';

/** Reads the chosen files and the pasted links of the form. Throws when the code for links does not load. */
export async function readInputs(root: HTMLElement): Promise<NeedsInput[]> {
  const files = [...(root.querySelector<HTMLInputElement>('#fajly')?.files ?? [])];
  const pasted = root.querySelector<HTMLTextAreaElement>('#ssylki')?.value ?? '';
  const fromFiles = files.map(async (file) => needsInFile(file.name, new Uint8Array(await file.arrayBuffer())));
  return (await Promise.all([...fromFiles, pasted.trim() === '' ? [] : needsInText(pasted)])).flat();
}
