import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const help = `Makes the site's two font files from @fontsource-variable/golos-text (SIL OFL 1.1):
all Cyrillic characters, the Latin ones of Russian pages, and the weights that the styles use. Run after updating the package.

  npm run fonts`;

const from = 'node_modules/@fontsource-variable/golos-text';
const to = 'src/styles/fonts';
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('');
// As src/styles/fonts.css names them.
const weights = { min: 400, max: 700 };
const cyrillic = `${Array.from({ length: 96 }, (_, i) => String.fromCodePoint(0x400 + i)).join('')}ҐґҰұ№\u0301`;
const punctuation = '\u00A0\u00AD«»„“”‘’–—…·•°±×÷−§©→←↑↓≈≠≤≥½¼¾⅓✓é';

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  await mkdir(to, { recursive: true });
  await copyFile(`${from}/LICENSE`, `${to}/LICENSE`);
  for (const [name, characters] of Object.entries({ cyrillic, latin: ascii + punctuation })) {
    const whole = await readFile(`${from}/files/golos-text-${name}-wght-normal.woff2`);
    const trimmed = await subsetFont(whole, characters, { targetFormat: 'woff2', variationAxes: { wght: weights } });
    await writeFile(`${to}/golos-${name}.woff2`, trimmed);
    console.log(`${to}: ${name} ${trimmed.length} bytes`);
  }
}
