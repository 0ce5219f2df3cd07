import { Features, transform } from 'lightningcss';
import { baseline } from '../../src/domain/site/baseline.ts';
import { lacksOf } from './css-lacks.ts';
import { acceptedLacks } from './css-lacks-accepted.ts';

const targets = Object.fromEntries(
  baseline.map(({ query }) => {
    const [name = '', version = ''] = query.split(' ');
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return [name, (major << 16) | (minor << 8)];
  }),
);

/**
 * What a source file's CSS uses and the baseline lacks, after the bundler has lowered what it can. light-dark() stays:
 * lowered, it would not follow the scheme that the editor's preview chooses.
 */
export function lacksOfSource(path: string, text: string, accepted = acceptedLacks): string[] {
  const styles = path.endsWith('.css')
    ? [text]
    : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
  return styles.flatMap((css = '') => {
    const code = Buffer.from(css.replaceAll(':global', ':is'));
    const lowered = transform({ filename: path, code, targets, exclude: Features.LightDark });
    return unaccepted(String(lowered.code), accepted, path);
  });
}

/** What a style sheet uses and the baseline lacks, but for what is known to lose nothing. */
export function unaccepted(css: string, accepted = acceptedLacks, path?: string): string[] {
  return lacksOf(css)
    .filter(({ feature }) => {
      const reason = accepted[feature];
      return !reason || (path !== undefined && reason.files?.includes(path) === false);
    })
    .map(({ feature, browsers }) => `${feature}: ${browsers.join(', ')}`);
}
