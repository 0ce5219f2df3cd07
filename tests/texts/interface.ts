import ts from 'typescript';
import { type SourceCode, sourcesIn, visit } from '../lib/sources.ts';

/** A piece of the interface: the file and its words. */
export interface InterfaceText {
  readonly place: string;
  readonly text: string;
}

/** Parts of words and misspellings that a program knows and nobody reads; messages with commands of git in them. */
const unread = [
  'src/domain/search/',
  'src/domain/vocabulary/kinds.ts',
  'src/domain/vocabulary/subjects.ts',
  'src/domain/text/people/',
  'src/domain/text/personal-data.ts',
  'src/domain/text/slug.ts',
  'src/editor-server/',
];

/** Words that a visitor or an editor may read: strings and templates of scripts, texts of components and of pages. */
export function interfaceTexts(): InterfaceText[] {
  return sourcesIn('src', 'admin')
    .filter(({ path }) => !path.endsWith('.test.ts') && !unread.some((start) => path.startsWith(start)))
    .flatMap((source) => stringsOf(source).map((text) => ({ place: source.path, text: text.replace(/<[^>]*>/g, 'X') })))
    .filter(({ text }) => /[а-яё]{2}/i.test(text));
}

function stringsOf({ path, text, scripts, pageScripts }: SourceCode): string[] {
  const strings: string[] = [];
  for (const script of [...scripts, ...pageScripts]) {
    visit(script, (node) => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) strings.push(node.text);
      if (ts.isTemplateExpression(node)) {
        strings.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('X'));
      }
    });
  }
  return /\.(?:astro|mdx)$/.test(path) ? [...strings, ...markupOf(text)] : strings;
}

/** What stands between tags and in attributes of a component or a page; braces part one run from another. */
function markupOf(text: string): string[] {
  const markup = text
    .replace(/^---\n[\s\S]*?\n---/, '')
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/\s+/g, ' ');
  return markup.split(/[<>{}"'`=]/).map((run) => run.trim());
}
