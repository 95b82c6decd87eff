// Written by write-generated.ts from app.css, app.js, icon.svg and htmx.
export const assetPaths = {
  css: '/assets/css.3a338ffa6f6d.css',
  htmx: '/assets/htmx.a0abb04f2f45.js',
  script: '/assets/script.2e6647517cf9.js',
  icon: '/assets/icon.69b2937392ba.svg',
} as const;
