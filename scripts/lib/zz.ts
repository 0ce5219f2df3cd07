import { chromium } from 'playwright-core';
import { serveDist } from './serve-dist.ts';

const served = await serveDist('/tmp/proof-dist');
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (let i = 0; i < 4; i++) {
  let t = performance.now();
  const lap = (n) => {
    const x = performance.now();
    console.log(i, n, (x - t).toFixed());
    t = x;
  };
  const c = await b.newContext();
  lap('ctx');
  const p = await c.newPage();
  lap('page');
  await p.goto(served.origin + '/materialy/', { waitUntil: i % 2 ? 'networkidle' : 'load' });
  lap('goto ' + (i % 2 ? 'idle' : 'load'));
  await p.evaluate(async () => {
    const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let j = 0; j < 10; j++) {
      scrollTo(0, j * 400);
      await settled();
    }
  });
  lap('scroll');
  await c.close();
  lap('close');
}
await b.close();
await served.close();
