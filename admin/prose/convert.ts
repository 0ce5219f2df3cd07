import { ordinaryHtml } from '../../src/domain/word/clipboard/ordinary-html.ts';
import { convertHtml, type HtmlConversion } from '../../src/domain/word/html/convert-html.ts';

/** What another program put on the clipboard, as a text of the site. */
export const fromClipboard = (html: string): HtmlConversion => convertHtml(ordinaryHtml(html));
