import type { APIContext } from 'astro';
import { socialCard } from '../../adapters/social-card.ts';
import { type SocialPicture, socialPictures } from '../../queries/social.ts';

export async function getStaticPaths() {
  return (await socialPictures()).map((picture) => ({ params: { name: picture.id }, props: { picture } }));
}

export async function GET({ props: { picture } }: APIContext<{ picture: SocialPicture }>) {
  const png = await socialCard(picture.title, picture.name, picture.colour);
  return new Response(png as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'image/png' } });
}
