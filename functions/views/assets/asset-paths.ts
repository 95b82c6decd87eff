// Written by write-generated.ts from app.css, app.js, icon.svg and htmx.
export const assetPaths = {
  css: '/assets/css.c45fb853d8fe.css',
  htmx: '/assets/htmx.a0abb04f2f45.js',
  script: '/assets/script.8669f048a0e9.js',
  icon: '/assets/icon.69b2937392ba.svg',
} as const;
