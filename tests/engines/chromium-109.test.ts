import { walk } from './walk.ts';

walk('chromium-109', 'desktop');
