import { judgePages } from './pages.ts';

judgePages(0);
