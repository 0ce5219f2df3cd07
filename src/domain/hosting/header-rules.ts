/** HTTP headers for a set of addresses. */
export interface HeaderRule {
  /** `*` matches any characters, slashes too: `/*`, `/admin/*`, `/assets/*.svg`. */
  readonly for: string;
  /** The reason, written as a comment into the generated files. */
  readonly why: string;
  readonly values: Readonly<Record<string, string>>;
}

const publicPolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

const editorSources = {
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob: https:",
  'media-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self' data: blob: https:",
  'frame-src': "'self' data: blob:",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

// Headers are the same for every git host; the page itself narrows the policy, see editorPolicy().
const editorHeader = policy({ ...editorSources, 'frame-ancestors': "'none'" });

// An uploaded file opened on its own may only render itself.
const uploadPolicy = policy({ 'default-src': "'none'", 'style-src': "'unsafe-inline'", sandbox: '' });

const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };

const hashedPaths = [
  '/assets/*',
  '/pagefind/filter/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/pagefind/order/*',
  '/pagefind/words/*',
  '/projti-diagnostiku/katalog.*',
  '/moj-plan/resursy.*',
];

/**
 * The headers that every web server must send. Order: general to special; for each header the last matching rule
 * wins.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    for: '/*',
    why: 'Public pages run no inline script, no inline style and no eval.',
    values: {
      'Content-Security-Policy': publicPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    },
  },
  ...hashedPaths.map((path) => ({ for: path, why: 'Names carry a hash of the content.', values: immutable })),
  {
    for: '/sw.js',
    why: 'The service worker is requested every time: a fixed version must not wait.',
    values: { 'Cache-Control': 'no-cache' },
  },
  {
    for: '/assets/*.svg',
    why: 'SVG files are uploads too: opened on its own, one must not run its content.',
    values: { 'Content-Security-Policy': uploadPolicy },
  },
  {
    for: '/media/*',
    why: 'Uploads are downloaded, not opened; <img> still shows them.',
    values: { 'Content-Security-Policy': uploadPolicy, 'Content-Disposition': 'attachment' },
  },
  {
    for: '/admin/*',
    why: [
      'The editor: Decap compiles its checks (ajv: unsafe-eval), sets styles in JavaScript, shows previews',
      'in blob: and data: frames, talks to the git host, and logs in through a popup.',
    ].join('\n'),
    values: {
      'Content-Security-Policy': editorHeader,
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    },
  },
];

/** The Content-Security-Policy in the editor's page itself. It allows connections to the site and to `origins` only. */
export function editorPolicy(origins: readonly string[]): string {
  const connect = ["'self'", 'data:', 'blob:', ...origins].join(' ');
  return policy({ ...editorSources, 'img-src': "'self' data: blob:", 'connect-src': connect });
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}
