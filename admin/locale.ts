import CMS from 'decap-cms-app';
import { decapLocaleRu, localeWithoutReview } from '../src/domain/editor/forms/decap-locale-ru.ts';
import { mergeLocales } from '../src/domain/editor/forms/merge-locales.ts';

/** Registers the Russian locale: Decap's own with our corrections. */
export function setLocale({ hasReview }: { hasReview: boolean }): void {
  const russian = hasReview ? decapLocaleRu : mergeLocales(decapLocaleRu, localeWithoutReview);
  CMS.registerLocale('ru', mergeLocales(CMS.getLocale('ru'), russian));
}
