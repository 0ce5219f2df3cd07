/**
 * Stands in for gray-matter in Decap's code. The package runs a file that starts with `---js`
 * (GHSA-fmjm-vjmx-5xhq); every collection here has a format of its own, so nobody may call it.
 */
export default function matter(): never {
  throw new Error('gray-matter is replaced: every collection needs a format registered in admin/main.ts');
}

matter.stringify = matter;
