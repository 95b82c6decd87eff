// Written by write-generated.ts from app.css, app.js, icon.svg and htmx.
export const assetPaths = {
  css: '/assets/css.a68172a4433d.css',
  htmx: '/assets/htmx.a0abb04f2f45.js',
  script: '/assets/script.eaa2fd07d7f9.js',
  icon: '/assets/icon.69b2937392ba.svg',
} as const;
