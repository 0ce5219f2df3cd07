import CMS from 'decap-cms-app';
import { russianWords, withWords, wordsWithoutReview } from '../src/domain/editor/forms/decap-locale-ru.ts';

/** Gives the editor its Russian. */
export function chooseWords({ hasReview }: { hasReview: boolean }): void {
  const own = hasReview ? russianWords : withWords(russianWords, wordsWithoutReview);
  CMS.registerLocale('ru', withWords(CMS.getLocale('ru'), own));
}
