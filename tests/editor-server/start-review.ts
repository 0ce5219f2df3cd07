import '../../src/adapters/end-with-parent.ts';
import { once } from 'node:events';
import { openReviewMode } from '../../src/editor-server/editing-mode.ts';

// The start of an editor with review as a process of its own, over the folder and for the address that are named. It
// begins when it is written to, says how that went, and stays.
const [content = '', address = ''] = process.argv.slice(2);
console.log('готов');
await once(process.stdin, 'data');
try {
  await openReviewMode(content, address);
  console.log('открыт');
} catch (error) {
  console.log(error instanceof Error ? `${error.constructor.name}: ${error.message}` : error);
}
