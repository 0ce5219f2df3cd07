import { mediaPathsIn } from '../model/media-path.ts';
import { proseReader } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { apart } from '../text/apart.ts';
import type { LocalWord } from '../text/local-words.ts';
import { attempt, failedFinding } from './failed.ts';
import type { Finding } from './finding.ts';
import { type Entry, type JudgeResult, judge } from './judge.ts';
import { type RawEntry, readEntry, type SourceFile } from './read-entry.ts';
import { proseReferencesOf, type Reference } from './references.ts';
import { decode } from './source-text.ts';

/**
 * The results of single files, so that a repeated pass reads and checks only changed files. A file is identified by its
 * object: pass the same object while the file is unchanged.
 */
export class GateCache {
  readonly #read = new WeakMap<SourceFile, RawEntry | Finding>();
  readonly #judged = new WeakMap<RawEntry, JudgeResult>();
  readonly #uploads = new WeakMap<SourceFile, readonly string[]>();
  readonly #references = new WeakMap<Entry, readonly Reference[]>();
  #said = { words: '', entries: new WeakMap<Entry, Entry>() };

  read(file: SourceFile): RawEntry | Finding {
    const read =
      this.#read.get(file) ??
      attempt(
        () => readEntry(file),
        () => failedFinding(file.path),
      );
    this.#read.set(file, read);
    return read;
  }

  judge(raw: RawEntry, parse: ParseMarkdown): JudgeResult {
    const judged = this.#judged.get(raw) ?? this.#judgeWhole(raw, parse);
    this.#judged.set(raw, judged);
    return judged;
  }

  /** An entry on which the code fails is held back alone. Its references are read here, while it can still be. */
  #judgeWhole(raw: RawEntry, parse: ParseMarkdown): JudgeResult {
    const whole = () => {
      const read = proseReader(parse);
      const judged = judge(raw, parse, read);
      if (judged.entry) this.#references.set(judged.entry, proseReferencesOf(judged.entry, parse, read));
      return judged;
    };
    return attempt(whole, () => ({ findings: [failedFinding(raw.file)] }));
  }

  /** The uploads named anywhere in a file, even if the file has errors. */
  uploads(file: SourceFile): readonly string[] {
    const uploads = this.#uploads.get(file) ?? mediaPathsIn((file.bytes && decode(file.bytes)) ?? '').map(apart);
    this.#uploads.set(file, uploads);
    return uploads;
  }

  references(entry: Entry, parse: ParseMarkdown): readonly Reference[] {
    const references = this.#references.get(entry) ?? proseReferencesOf(entry, parse);
    this.#references.set(entry, references);
    return references;
  }

  /** An entry in the local words: the same object as before, so that what is made of it stays too. */
  said(words: readonly LocalWord[], entry: Entry, say: () => Entry): Entry {
    const key = JSON.stringify(words);
    if (this.#said.words !== key) this.#said = { words: key, entries: new WeakMap() };
    const said = this.#said.entries.get(entry) ?? say();
    this.#said.entries.set(entry, said);
    return said;
  }
}
