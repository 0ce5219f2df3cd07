import * as z from 'zod';
import { collectionIds } from '../../schemas/index.ts';

// What may stand in the name of a branch.
const name = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u)
  .refine(isPlain);
// Names of files that lie there already may have spaces and brackets.
const fileName = z
  .string()
  .max(200)
  .regex(/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u)
  .refine(isPlain);
const collection = z.enum(collectionIds);
const folder = z.enum(collectionIds.map((id) => `content/${id}` as const));
// The import from Word asks for names of entries in the same way, as hosts would send every text otherwise.
const mediaFolder = z.union([folder, z.literal('content/media')]);
/** `content/<collection>/<name>.mdx`: the one place where an entry lies. */
const entryPath = z.string().refine((path) => {
  const [content, id, file = '', ...deeper] = path.split('/');
  const isHere = content === 'content' && collection.safeParse(id).success && deeper.length === 0;
  return isHere && /\.(?:mdx|yaml)$/.test(file) && fileName.safeParse(file).success;
});
const mediaPath = z.string().refine((path) => {
  const [content, media, ...names] = path.split('/');
  const isHere = content === 'content' && media === 'media' && names.length > 0;
  return isHere && names.every((one) => fileName.safeParse(one).success);
});
const anyPath = z.union([entryPath, mediaPath]);
const commit = { commitMessage: z.string().min(1) };
const asset = z.object({ path: mediaPath, content: z.string().min(1), encoding: z.literal('base64') });
const draft = { collection, slug: name };
/** What stands on the board, from left to right. */
const status = z.enum(['draft', 'pending_review', 'pending_publish']);

// Only what Decap's proxy backend sends, and of that only what this site needs: no entry is ever renamed.
const request = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info'), params: z.object({}).default({}) }),
  ask('entriesByFolder', { folder, extension: z.enum(['mdx', 'yaml']), depth: z.literal(1) }),
  ask('entriesByFiles', { files: z.array(z.object({ path: entryPath })) }),
  ask('getEntry', { path: entryPath }),
  ask('persistEntry', {
    dataFiles: z.tuple([
      z.object({ slug: fileName, path: entryPath, raw: z.string().min(1), newPath: z.never().optional() }),
    ]),
    assets: z.array(asset),
    options: z.object({ ...commit, collectionName: collection, status: status.default('draft') }),
  }),
  ask('deleteFiles', { paths: z.array(anyPath).min(1), options: z.object(commit) }),
  ask('getMedia', { mediaFolder }),
  ask('getMediaFile', { path: mediaPath }),
  ask('persistMedia', { asset, options: z.object(commit) }),
  ask('unpublishedEntries', {}),
  z.object({
    action: z.literal('unpublishedEntry'),
    params: z.union([z.object(draft), z.object({ id: z.string() }).transform(({ id }, at) => split(id, at))]),
  }),
  ask('unpublishedEntryDataFile', { ...draft, path: entryPath }),
  ask('unpublishedEntryMediaFile', { ...draft, path: mediaPath }),
  ask('updateUnpublishedEntryStatus', { ...draft, newStatus: status }),
  ask('deleteUnpublishedEntry', draft),
  ask('publishUnpublishedEntry', draft),
  ask('getDeployPreview', draft),
]);

/** What the editor asks of the files of this machine. */
export type FileRequest = z.infer<typeof request>;

/** The request of one action. */
export type RequestOf<Action extends FileRequest['action']> = Extract<FileRequest, { action: Action }>;

/** A draft on the board. */
export interface DraftName {
  readonly collection: string;
  readonly slug: string;
}

/** The request in a body, without anything it need not hold; undefined when it is none or reaches where it may not. */
export function readFileRequest(body: unknown): FileRequest | undefined {
  const read = request.safeParse(body);
  return read.success ? read.data : undefined;
}

/** The draft a branch `cms/<collection>/<name>` holds; undefined when the branch is no draft of the editor. */
export function draftOfBranch(branch: string): DraftName | undefined {
  const [cms, id, slug, ...more] = branch.split('/');
  const read = z.object(draft).safeParse({ collection: id, slug });
  return cms === 'cms' && more.length === 0 && read.success ? read.data : undefined;
}

function ask<Action extends string, Params extends z.ZodRawShape>(action: Action, params: Params) {
  return z.object({ action: z.literal(action), params: z.object(params) });
}

function split(id: string, at: z.RefinementCtx): { collection: z.infer<typeof collection>; slug: string } {
  const [first, slug] = id.split('/');
  const read = z.object(draft).safeParse({ collection: first, slug });
  if (read.success) return read.data;
  at.addIssue('no draft');
  return z.NEVER;
}

// What git refuses in the name of a branch, and what leaves the folder.
function isPlain(path: string): boolean {
  return !path.includes('..') && !/\.(?:lock)?$/.test(path);
}
