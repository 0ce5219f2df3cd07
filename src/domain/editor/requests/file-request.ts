import * as z from 'zod';
import { collectionIds } from '../../schemas/index.ts';

// A slug becomes part of a branch name.
const name = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u)
  .refine(isSafeName);
// Existing files may have spaces and brackets in their names.
const fileName = z
  .string()
  .max(200)
  .regex(/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u)
  .refine(isSafeName);
const collection = z.enum(collectionIds);
const folder = z.enum(collectionIds.map((id) => `content/${id}` as const));
// The import from Word lists entry names through this request too: it needs no texts, and git hosts would send them
// all.
const mediaFolder = z.union([folder, z.literal('content/media')]);
/** `content/<collection>/<name>.mdx` or `.yaml`, not deeper. */
const entryPath = z.string().refine((path) => {
  const [content, id, file = '', ...deeper] = path.split('/');
  const isValid = content === 'content' && collection.safeParse(id).success && deeper.length === 0;
  return isValid && /\.(?:mdx|yaml)$/.test(file) && fileName.safeParse(file).success;
});
const mediaPath = z.string().refine((path) => {
  const [content, media, ...names] = path.split('/');
  const isValid = content === 'content' && media === 'media' && names.length > 0;
  return isValid && names.every((segment) => fileName.safeParse(segment).success);
});
const anyPath = z.union([entryPath, mediaPath]);
/** Where a common entry and the base have parted: only taken away, when that is settled. */
const conflictPath = z.string().regex(/^content\/\.base\/conflicts\/[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/);
const commit = { commitMessage: z.string().min(1) };
/** The hash of each entry as the asking tab last read it. */
const known = z.record(entryPath, z.hash('sha256')).default({});
/** The hash of each published entry that was put together with the saved draft, because it has become another one. */
const mergedWith = known;
const asset = z.object({ path: mediaPath, content: z.string().min(1), encoding: z.literal('base64') });
const draft = { collection, slug: name };
/** The columns of the workflow board, from left to right. */
const status = z.enum(['draft', 'pending_review', 'pending_publish']);

// The requests of Decap's proxy backend that this site needs. Renaming entries (`newPath`) is not among them.
const request = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info'), params: z.object({}).default({}) }),
  requestSchema('entriesByFolder', { folder, extension: z.enum(['mdx', 'yaml']), depth: z.literal(1) }),
  // The lists of this site's own page: what is in a section, without texts.
  requestSchema('entryRows', { collection, stamp: z.string().max(64).optional() }),
  requestSchema('entriesByFiles', { files: z.array(z.object({ path: entryPath })) }),
  requestSchema('getEntry', { path: entryPath }),
  requestSchema('persistEntry', {
    dataFiles: z.tuple([
      z.object({ slug: fileName, path: entryPath, raw: z.string().min(1), newPath: z.never().optional() }),
    ]),
    assets: z.array(asset),
    known,
    mergedWith,
    options: z.object({ ...commit, collectionName: collection, status: status.default('draft') }),
  }),
  requestSchema('deleteFiles', {
    paths: z.array(z.union([anyPath, conflictPath])).min(1),
    known,
    options: z.object(commit),
  }),
  requestSchema('getMedia', { mediaFolder }),
  requestSchema('getMediaFile', { path: mediaPath }),
  requestSchema('persistMedia', { asset, options: z.object(commit) }),
  requestSchema('unpublishedEntries', {}),
  z.object({
    action: z.literal('unpublishedEntry'),
    params: z.union([
      z.object(draft),
      z.object({ id: z.string() }).transform(({ id }, context) => parseDraftId(id, context)),
    ]),
  }),
  requestSchema('unpublishedEntryDataFile', { ...draft, path: entryPath }),
  requestSchema('unpublishedEntryMediaFile', { ...draft, path: mediaPath }),
  requestSchema('updateUnpublishedEntryStatus', { ...draft, newStatus: status }),
  requestSchema('deleteUnpublishedEntry', draft),
  requestSchema('publishUnpublishedEntry', draft),
  requestSchema('getDeployPreview', draft),
]);

/** A valid request of the editor to the files of this machine. */
export type FileRequest = z.infer<typeof request>;

export type RequestOf<Action extends FileRequest['action']> = Extract<FileRequest, { action: Action }>;

/** The key of a draft on the workflow board. */
export interface DraftName {
  readonly collection: string;
  readonly slug: string;
}

/**
 * Parses a request body and drops unknown keys. Undefined when the request is unknown or has a path outside content/.
 */
export function readFileRequest(body: unknown): FileRequest | undefined {
  const parsed = request.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}

/** The draft of a branch `cms/<collection>/<slug>`; undefined for other branches. */
export function draftOfBranch(branch: string): DraftName | undefined {
  const [cms, id, slug, ...more] = branch.split('/');
  const parsed = z.object(draft).safeParse({ collection: id, slug });
  return cms === 'cms' && more.length === 0 && parsed.success ? parsed.data : undefined;
}

function requestSchema<Action extends string, Params extends z.ZodRawShape>(action: Action, params: Params) {
  return z.object({ action: z.literal(action), params: z.object(params) });
}

function parseDraftId(id: string, context: z.RefinementCtx): { collection: z.infer<typeof collection>; slug: string } {
  const [first, slug] = id.split('/');
  const parsed = z.object(draft).safeParse({ collection: first, slug });
  if (parsed.success) return parsed.data;
  context.addIssue('no draft');
  return z.NEVER;
}

// Git forbids `..` and the endings `.` and `.lock` in branch names; `..` would also leave the folder.
function isSafeName(path: string): boolean {
  return !path.includes('..') && !/\.(?:lock)?$/.test(path);
}
