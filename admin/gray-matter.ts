/**
 * Replaces the package gray-matter inside Decap. The package runs code in a file that starts with `---js`
 * (GHSA-fmjm-vjmx-5xhq). Every collection here has a format of its own, so this is never called.
 */
export default function matter(): never {
  throw new Error('gray-matter is replaced: every collection needs a format registered in admin/main.ts');
}

matter.stringify = matter;
