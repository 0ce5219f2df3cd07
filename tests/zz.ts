import { makeCheckout } from './lib/checkout.ts'; import { readFileSync, writeFileSync, existsSync } from 'node:fs'; import { setTimeout as sleep } from 'node:timers/promises';
const c = makeCheckout();
const good = readFileSync('tests/fixtures/good/materials/proverka-material.mdx','utf8');
writeFileSync(c.root+'/content/materials/proverka-granitsy.mdx', good.replace('teacherTime: 5','teacherTime: 599'));
writeFileSync(c.root+'/content/materials/proverka-ramki.mdx', good);
const p=c.root+'/src/integrations/content-watch.ts'; let s=readFileSync(p,'utf8');
s=s.replace("const isRule =","if(!path.includes('.astro')) console.log(Date.now()%100000,'EVENT', _, path);\n const isRule =").replace("await refreshContent?.({});","const {globalContentConfigObserver:o} = await import('/work/main/node_modules/astro/dist/content/utils.js'); console.log(Date.now()%100000,'REFRESH', o.get().status, o.get().error); o.subscribe((x)=>console.log(Date.now()%100000,'STATUS', x.status)); await refreshContent?.({}); console.log(Date.now()%100000,'REFRESHED');");
s=s.replace("loaders.moduleGraph.invalidateAll()","console.log(Date.now()%100000,'FORGET');loaders.moduleGraph.invalidateAll()").replace("await loaders.runner.import(config);","await loaders.runner.import(config);console.log(Date.now()%100000,'IMPORTED');")
writeFileSync(p,s);
const dev = await c.dev(); for(;;){ try { await fetch(dev.origin); break; } catch { await sleep(500); } }
const get = async (p='/materialy/proverka-ramki/')=> {const r = await fetch(dev.origin+p); return {status:r.status, text: await r.text()}};
const until = async (n, f)=>{ const e=Date.now()+20000; while(!(await f())) { if(Date.now()>e) {console.log('FAIL',n); return;} await sleep(500);} console.log(n, Date.now()%100000) };
await until('a', async()=>(await get()).status===200);
await until('b', async()=>(await get('/materialy/proverka-granitsy/')).status===200);
c.edit('src/domain/prose/blocks/callout.ts', "try: 'Попробуйте на уроке'", "try: 'Пробуем сегодня'");
await until('c', async()=>(await get()).text.includes('Пробуем сегодня'));
c.edit('src/domain/schemas/material.ts','max: 600,', 'max: 598,');
await until('d', async()=>(await get('/materialy/proverka-granitsy/')).status===404);
c.edit('content/materials/proverka-ramki.mdx', 'Первый абзац.', 'Абзац исправлен в редакторе.');
await until('e', async()=>(await get()).text.includes('исправлен'));
console.log(dev.output().split("\n").filter(l=>!/404|Possible|router|^$/.test(l)).join("\n"));
await dev.stop(); c.remove();
