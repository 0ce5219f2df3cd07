import { site } from '../queries/library.ts';

export async function GET() {
  const { name, tagline } = await site();
  const manifest = {
    name,
    short_name: name,
    description: tagline,
    lang: 'ru',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [180, 192, 512].map((size) => ({ src: `/icons/${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
