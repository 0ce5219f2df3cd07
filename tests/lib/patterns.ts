import ts from 'typescript';
import { sourcesIn, visit } from './sources.ts';

/** A regular expression of the code and where it stands. */
export interface Pattern {
  readonly place: string;
  readonly pattern: RegExp;
}

/** The regular expressions written in the code under these folders. */
export function patternsIn(...folders: string[]): Pattern[] {
  const found: Pattern[] = [];
  for (const { path, scripts, pageScripts } of sourcesIn(...folders)) {
    if (path.includes('.test.')) continue;
    for (const script of [...scripts, ...pageScripts]) {
      visit(script, (node) => {
        if (!ts.isRegularExpressionLiteral(node)) return;
        const [, source = '', flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        found.push({ place: `${path}: ${node.text}`, pattern: new RegExp(source, flags) });
      });
    }
  }
  return found;
}

/** The files that make regular expressions of strings, with their number. */
export function builtPatternsIn(...folders: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { path, scripts } of sourcesIn(...folders)) {
    if (path.includes('.test.')) continue;
    for (const script of scripts) {
      visit(script, (node) => {
        if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') counts[path] = (counts[path] ?? 0) + 1;
      });
    }
  }
  return counts;
}

/** Texts of this length on which a slow pattern needs long: its own literal words again and again. */
export function worstTexts({ source }: RegExp, length: number): string[] {
  const words = source
    .replace(/\\[pP]\{[^{}]*\}|\\[a-zA-Z]|\(\?<?[:=!]|\[[^[\]]*\]|\{[\d,]*\}/g, '\n')
    .replace(/\\(.)/gs, '$1')
    .split(/[\n^$()*+?|]+/)
    .filter(Boolean);
  const pieces = new Set([...words, ...words.map((word) => `${word} `), words.join(''), words.slice(0, 2).join('a')]);
  return [...pieces].filter(Boolean).map((piece) => piece.repeat(length / piece.length));
}
