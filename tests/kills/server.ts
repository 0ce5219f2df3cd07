import '../../src/adapters/end-with-parent.ts';
import { openDirectMode } from '../../src/editor-server/editing-mode.ts';
import { startEditorServer } from '../../src/editor-server/server.ts';

// The file server of the editor as a process of its own, over the folder that is named, on the port that is named.
const [content = '', port = ''] = process.argv.slice(2);
await startEditorServer(Number(port), 'http://localhost:1', await openDirectMode(content));
console.log('ready');
