/** Light colours stand inline, where every mail program reads them; dark ones need a class and `!important`. */
export const mailStyle = {
  body: 'margin:0;padding:0;background-color:#f7f6f2;color:#1c2423;font-family:system-ui,-apple-system,Roboto,Arial,sans-serif;font-size:16px;line-height:1.55;-webkit-text-size-adjust:100%',
  page: 'max-width:36em;margin:0 auto;padding:16px 12px 32px',
  card: 'background-color:#ffffff;border:1px solid #dedcd3;border-radius:10px;padding:24px 20px',
  title: 'margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:700',
  paragraph: 'margin:0 0 14px;overflow-wrap:anywhere',
  quote:
    'margin:0 0 18px;padding:10px 14px;border-left:4px solid #0b5d57;background-color:#e4f0ed;overflow-wrap:anywhere',
  quoteLabel: 'margin:0 0 4px;font-weight:700',
  quoteText: 'margin:0',
  action: 'margin:22px 0 18px',
  button:
    'display:inline-block;padding:14px 22px;border-radius:8px;background-color:#0b5d57;color:#ffffff;font-weight:700;text-decoration:none',
  codeBox: 'margin:0 0 22px;padding:14px;border:1px solid #dedcd3;border-radius:8px;text-align:center',
  codeLabel: 'margin:0;color:#525d5a;font-size:14px',
  code: 'margin:4px 0;font-size:34px;line-height:1.2;font-weight:700;letter-spacing:.16em;font-variant-numeric:tabular-nums',
  codeNote: 'margin:0;color:#525d5a;font-size:14px',
  entry: 'margin:0 0 8px;padding:18px 0 10px;border-top:1px solid #dedcd3',
  entryTitle: 'margin:0 0 8px;font-size:18px;line-height:1.4;font-weight:700;font-variant-numeric:tabular-nums',
  tag: 'display:inline-block;padding:1px 10px;border-radius:10px;background-color:#fbeae8;color:#a01e18;font-size:14px;font-weight:700',
  entryFact: 'margin:0 0 4px;overflow-wrap:anywhere',
  entryLabel: 'color:#525d5a;font-size:14px',
  entryAction: 'margin:12px 0 0',
  entryButton: 'display:inline-block;margin:0 16px 10px 0',
  entryCode: 'display:inline-block;margin:0 0 10px;white-space:nowrap',
  entryDigits: 'font-size:24px;line-height:1.2;letter-spacing:.12em;font-variant-numeric:tabular-nums',
  facts: 'margin:0 0 18px;padding:0',
  label: 'margin:0;color:#525d5a;font-size:14px',
  value: 'margin:0 0 10px;overflow-wrap:anywhere',
  list: 'margin:0 0 10px;padding:0 0 0 20px',
  note: 'margin:0 0 10px;color:#525d5a;font-size:14px',
  footer: 'margin:14px 8px 0;color:#525d5a;font-size:13px',
} as const;

export const mailSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme: dark){
.m-body{background-color:#111615 !important;color:#e8ebe7 !important}
.m-card{background-color:#191f1e !important;border-color:#323c39 !important}
.m-soft{color:#a9b3af !important}
.m-quote{background-color:#1c312d !important;border-color:#7fd0c3 !important}
.m-code{border-color:#323c39 !important}
.m-button{background-color:#7fd0c3 !important;color:#06241f !important}
}`;

/** What only a mail with entries has. */
export const entrySheet = `
@media (prefers-color-scheme: dark){
.m-line{border-color:#323c39 !important}
.m-tag{background-color:#3b1f1c !important;color:#ffa49b !important}
}`;
