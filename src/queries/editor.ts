import { hostedBackend, localBackend, originsOf } from '../domain/editor/forms/backend.ts';
import type { CmsOptions } from '../domain/editor/forms/config.ts';
import { editorPolicy } from '../domain/hosting/header-rules.ts';
import { site as readSite } from './library.ts';

/** The settings of the CMS pages: where its files are and, in a build, the CSP that each page sets. */
export async function editorOptions(
  here: URL,
  site: URL | undefined,
): Promise<{ options: CmsOptions; policy: string | undefined }> {
  const { newEntry: start = {}, subjects, institutionTypes } = await readSite();
  const written = { start, lists: { subjects, institutionTypes } };
  const hasLocalReview = process.env['CMS_REVIEW'] === '1';
  if (import.meta.env.DEV) {
    return {
      options: { backend: localBackend, hasReview: hasLocalReview, site: here.origin, ...written },
      policy: undefined,
    };
  }
  const { backend, hasReview } = hostedBackend(process.env);
  return { options: { backend, hasReview, site: String(site), ...written }, policy: editorPolicy(originsOf(backend)) };
}
