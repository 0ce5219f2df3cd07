import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const help = `Makes the site's two font files from @fontsource-variable/golos-text (SIL OFL 1.1):
Cyrillic unchanged, Latin reduced to the characters of Russian pages. Run after updating the package.

  npm run fonts`;

const from = 'node_modules/@fontsource-variable/golos-text';
const to = 'src/styles/fonts';
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');
const punctuation = '\u00A0\u00AD«»„“”‘’–—…·•°±×÷−§©→←↑↓≈≠≤≥½¼¾⅓✓é';

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  await mkdir(to, { recursive: true });
  await copyFile(`${from}/files/golos-text-cyrillic-wght-normal.woff2`, `${to}/golos-cyrillic.woff2`);
  await copyFile(`${from}/LICENSE`, `${to}/LICENSE`);
  const latin = await readFile(`${from}/files/golos-text-latin-wght-normal.woff2`);
  const trimmed = await subsetFont(latin, ascii + punctuation, { targetFormat: 'woff2' });
  await writeFile(`${to}/golos-latin.woff2`, trimmed);
  console.log(`${to}: latin ${trimmed.length} bytes`);
}
