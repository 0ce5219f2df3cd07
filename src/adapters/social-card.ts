import { readFile } from 'node:fs/promises';
import satori from 'satori';
import sharp from 'sharp';

const folder = 'node_modules/@fontsource/golos-text/files/golos-text';
const size = { width: 1200, height: 630 };

async function fonts() {
  const files = (['cyrillic', 'latin'] as const).flatMap((script) =>
    ([400, 600] as const).map(async (weight) => ({
      // Satori falls back from one font name to the next, so each script has its own name.
      name: `Golos ${script}`,
      weight,
      style: 'normal' as const,
      data: await readFile(`${folder}-${script}-${weight}-normal.woff`),
    })),
  );
  return Promise.all(files);
}

let loaded: ReturnType<typeof fonts> | undefined;

/** An element in the form that Satori takes without React. */
function box(style: object, children: unknown) {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

/** Draws a social card, a PNG of 1200 × 630 pixels: a notebook page with a margin line and a title. */
export async function socialCard(title: string, name: string, colour: string): Promise<Uint8Array> {
  loaded ??= fonts();
  const text = { fontFamily: 'Golos cyrillic, Golos latin', color: '#1d2433' };
  const page = box({ ...size, background: '#fbf9f4', borderTop: `24px solid ${colour}` }, [
    box({ width: 140, borderRight: '4px solid #b3261e' }, ''),
    box({ flexDirection: 'column', justifyContent: 'space-between', flex: 1, padding: '72px 80px 64px 56px' }, [
      box({ ...text, fontSize: title.length > 50 ? 60 : 76, fontWeight: 600, lineHeight: 1.15 }, title),
      box({ ...text, fontSize: 34, color: '#4c5568' }, name),
    ]),
  ]);
  const svg = await satori(page, { ...size, fonts: await loaded });
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
}
