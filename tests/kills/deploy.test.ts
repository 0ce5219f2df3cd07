import { expect, it } from 'vitest';
import { killDeploys } from '../lib/deploy-kills.ts';
import { deployScene } from '../lib/deploying.ts';

const kills = Number(process.env['KILLS'] ?? 1000);

it('deploys killed at random moments leave the old or the new site', async () => {
  const scene = deployScene();
  const met = await killDeploys(scene, kills, Math.random);
  console.log(`${kills} deploys killed: ${JSON.stringify(met)}`);
  // A few may all miss.
  if (kills >= 200) expect(Math.min(met.oldSite, met.newSite, met.halfBuild)).toBeGreaterThan(0);
  scene.remove();
});
