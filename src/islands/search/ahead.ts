import type { Lexicon } from '../../domain/search/format/lexicon.ts';
import { filesAhead } from '../../domain/search/reading/word-parts.ts';
import { copyHeader, lexiconPath } from '../../offline/protocol/names.ts';
import { createElement } from './view.ts';

let asked: Promise<Response> | undefined;

/**
 * Asks for the lexicon as the page opens, and as soon as it has come for the words of its query, while the engine is on
 * its way: on a slow line each step costs seconds. Who needs them hears when they do not come.
 */
export function askAhead(typed: string): void {
  asked = fetch(lexiconPath);
  asked.then((answer) => askForWords(answer, typed)).catch(() => undefined);
}

/** The lexicon that was asked for ahead; it is read once. */
export function takeLexicon(): Promise<Response> | undefined {
  const own = asked;
  asked = undefined;
  return own;
}

async function askForWords(answer: Response, typed: string): Promise<void> {
  // Without a network these files are not asked for.
  if (typed === '' || !answer.ok || answer.headers.has(copyHeader)) return;
  const lexicon: Lexicon = await answer.clone().json();
  for (const file of filesAhead(typed, lexicon)) {
    const href = `/pagefind/${file}`;
    document.head.append(createElement('link', { rel: 'preload', as: 'fetch', crossorigin: '', href }));
  }
}
