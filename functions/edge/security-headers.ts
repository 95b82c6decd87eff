const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** On every answer; `same-origin` because with `no-referrer` our own posts would say `Origin: null`. */
export const securityHeaders = {
  'content-security-policy': policy.join('; '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000',
} as const;

export const neverStored = 'no-store';
/** For files whose name carries the hash of their content. */
export const immutable = 'public, max-age=31536000, immutable';
