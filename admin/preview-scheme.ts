export type Scheme = 'light' | 'dark';

const isAsked = /\(prefers-color-scheme:\s*dark\)/;
/** What the style sheets said before the preview changed them. */
const written = new WeakMap<CSSMediaRule, string>();

/** Shows a document in a scheme of its own choice: its dark rules are turned on or off, whatever the device prefers. */
export function showInScheme({ documentElement, styleSheets }: Document, scheme: Scheme): void {
  documentElement.style.colorScheme = scheme;
  for (const { cssRules } of styleSheets) setRules(cssRules, scheme);
}

function setRules(rules: CSSRuleList, scheme: Scheme): void {
  for (const rule of rules) {
    if ('media' in rule) setMedia(rule as CSSMediaRule, scheme);
    if ('cssRules' in rule) setRules(rule.cssRules as CSSRuleList, scheme);
  }
}

function setMedia(rule: CSSMediaRule, scheme: Scheme): void {
  const media = written.get(rule) ?? rule.media.mediaText;
  if (!isAsked.test(media)) return;
  written.set(rule, media);
  // Every width is at least zero, and none is less.
  rule.media.mediaText = media.replace(isAsked, scheme === 'dark' ? '(min-width: 0)' : '(max-width: -1px)');
}
