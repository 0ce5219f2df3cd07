import { judgePages } from './pages.ts';

judgePages(1);
