import { sourcesIn } from '../tests/lib/sources.ts';
import { arrowsOf, essential, homeless } from './architecture/arrows.ts';
import { draw, upward } from './architecture/draw.ts';
import { domain, inner, outer } from './architecture/rooms.ts';
import { writeOrCheck } from './lib/write-or-check.ts';

const help = `Draws docs/architecture.svg: the rooms of the code and the imports between them. Exits with 1 when a file stands
in no room or an import that runs goes up; a new room gets its place in scripts/architecture/rooms.ts.

  npm run architecture
  npm run architecture -- --check     writes nothing; exits with 1 when the picture is stale`;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const sources = sourcesIn('src', 'admin', 'scripts').filter(({ path }) => !path.endsWith('.test.ts'));
  const floors = [[...outer, domain], inner];
  const arrows = floors.flatMap((rooms) => arrowsOf(rooms, sources));
  const lost = homeless([...outer, ...inner], sources);
  // A type that a lower room takes from a higher one is drawn dashed.
  const up = upward(arrows);
  const wrong = up.filter(({ typeOnly }) => !typeOnly);
  for (const path of lost) console.error(`Нет комнаты для ${path}. Допишите её в scripts/architecture/rooms.ts.`);
  for (const { example } of wrong) console.error(`Стрелка идёт вверх: ${example}`);
  const code = await writeOrCheck(
    [
      {
        path: 'docs/architecture.svg',
        text: draw([...essential(arrows.filter((arrow) => !up.includes(arrow))), ...up]),
      },
    ],
    {
      isCheck: process.argv.includes('--check'),
      command: 'npm run architecture',
    },
  );
  process.exitCode = lost.length + wrong.length > 0 ? 1 : code;
}
