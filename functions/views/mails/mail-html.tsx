import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Prose } from '../dossier/prose.tsx';
import type { MailAction, MailEntry, MailFact, MailModel } from './mail-model.ts';
import { entrySheet, mailSheet, mailStyle as s } from './mail-style.ts';

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

const Button = ({ label, href }: MailAction) => (
  <a class="m-button" style={s.button} href={href} target="_blank" rel="noopener noreferrer">
    {label}
  </a>
);

const Action = (action: MailAction) => (
  <p style={s.action}>
    <Button {...action} />
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

const Entry = ({ title, tag, facts, action, code }: MailEntry) => (
  <div class="m-line" style={s.entry}>
    <h2 style={s.entryTitle}>
      {title}
      {tag !== undefined && (
        <>
          {' '}
          <span class="m-tag" style={s.tag}>
            {tag}
          </span>
        </>
      )}
    </h2>
    {facts.map(({ label, value }) => (
      <p key={label} style={s.entryFact}>
        <span class="m-soft" style={s.entryLabel}>
          {label}:
        </span>{' '}
        {value}
      </p>
    ))}
    <p style={s.entryAction}>
      <span style={s.entryButton}>
        <Button {...action} />
      </span>
      <span style={s.entryCode}>
        <span class="m-soft" style={s.entryLabel}>
          {code.label}:
        </span>{' '}
        <strong style={s.entryDigits}>{code.digits}</strong>
      </span>
    </p>
  </div>
);

const Further = ({ text, action }: NonNullable<MailModel['further']>) => (
  <div class="m-line" style={s.entry}>
    <p style={s.paragraph}>{text}</p>
    <Action {...action} />
  </div>
);

const Head = ({ subject, entries }: MailModel) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="supported-color-schemes" content="light dark" />
    <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
    <title>{subject}</title>
    <style>{entries === undefined ? mailSheet : mailSheet + entrySheet}</style>
  </head>
);

const Soft = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="m-soft" style={s.note}>
    {children}
  </p>
);

const MailPage = (mail: MailModel) => (
  <html lang={mail.language}>
    <Head {...mail} />
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
          {mail.entries?.map((entry) => (
            <Entry key={entry.action.href} {...entry} />
          ))}
          {mail.further && <Further {...mail.further} />}
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
