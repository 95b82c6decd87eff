import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Prose } from '../dossier/prose.tsx';
import type { MailFact, MailModel } from './mail-model.ts';
import { mailSheet, mailStyle as s } from './mail-style.ts';

const Fact = ({ label, value }: MailFact) => [
  <dt key="label" class="m-soft" style={s.label}>
    {label}
  </dt>,
  <dd key="value" style={s.value}>
    {typeof value === 'string' ? (
      value
    ) : (
      <ul style={s.list}>
        {value.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    )}
  </dd>,
];

const Reason = ({ label, text }: NonNullable<MailModel['reason']>) => (
  <div class="m-quote" style={s.quote}>
    <p style={s.quoteLabel}>{label}</p>
    <p style={s.quoteText}>
      <Prose text={text} />
    </p>
  </div>
);

const Action = ({ label, href }: NonNullable<MailModel['action']>) => (
  <p style={s.action}>
    <a class="m-button" style={s.button} href={href} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  </p>
);

const Code = ({ label, digits, note }: NonNullable<MailModel['code']>) => (
  <div class="m-code" style={s.codeBox}>
    <p class="m-soft" style={s.codeLabel}>
      {label}
    </p>
    <p style={s.code}>{digits}</p>
    <p class="m-soft" style={s.codeNote}>
      {note}
    </p>
  </div>
);

const Head = ({ subject }: { readonly subject: string }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
    <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
    <title>{subject}</title>
    <style>{mailSheet}</style>
  </head>
);

const Soft = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="m-soft" style={s.note}>
    {children}
  </p>
);

const MailPage = (mail: MailModel) => (
  <html lang={mail.language}>
    <Head subject={mail.subject} />
    <body class="m-body" style={s.body}>
      <main style={s.page}>
        <div class="m-card" style={s.card}>
          <h1 style={s.title}>{mail.title}</h1>
          {[mail.greeting, ...mail.lead].map((sentence) => (
            <p key={sentence} style={s.paragraph}>
              {sentence}
            </p>
          ))}
          {mail.reason && <Reason {...mail.reason} />}
          {mail.action && <Action {...mail.action} />}
          {mail.code && <Code {...mail.code} />}
          {mail.facts.length > 0 && (
            <dl style={s.facts}>
              {mail.facts.map((fact) => (
                <Fact key={fact.label} {...fact} />
              ))}
            </dl>
          )}
          {mail.notes.map((note) => (
            <Soft key={note}>{note}</Soft>
          ))}
          <p style={s.paragraph}>{mail.closing}</p>
        </div>
        <p class="m-soft" style={s.footer}>
          {mail.footer}
        </p>
      </main>
    </body>
  </html>
);

export const mailHtml = (mail: MailModel): string => `<!DOCTYPE html>${renderToString(<MailPage {...mail} />)}`;
