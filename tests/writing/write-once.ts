import { readFileSync } from 'node:fs';
import type { FileChange } from '../../src/adapters/write-files.ts';

// Run as a process of its own: makes the changes that come in as JSON, under the folder that is named, or without any
// ends what a killed one has begun.
const [root = ''] = process.argv.slice(2);
const changes = readFileSync(0, 'utf8');
try {
  if (changes === '') {
    const { finishWrites } = await import('../../src/adapters/finish-writes.ts');
    await finishWrites(root);
  } else {
    const { writeFiles } = await import('../../src/adapters/write-files.ts');
    await writeFiles(root, JSON.parse(changes) as FileChange[]);
  }
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
