import CMS from 'decap-cms-app';
import { decapLocaleRu, localeWithoutReview, mergeLocales } from '../src/domain/editor/forms/decap-locale-ru.ts';

/** Gives the editor its Russian. */
export function setLocale({ hasReview }: { hasReview: boolean }): void {
  const own = hasReview ? decapLocaleRu : mergeLocales(decapLocaleRu, localeWithoutReview);
  CMS.registerLocale('ru', mergeLocales(CMS.getLocale('ru'), own));
}
