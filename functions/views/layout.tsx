import type { ComponentChildren } from 'preact';
import { assetPaths } from './assets/asset-paths.ts';
import { useLang, useTexts } from './lang.ts';
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx';
import { paths } from './paths.ts';
import { commonTexts } from './text/common.ts';

export const areas = ['proposals', 'queue', 'recipients', 'numbers', 'rules', 'admin'] as const;
export type Area = (typeof areas)[number];

/** What surrounds every page: whose system it is and, when somebody is signed in, who and what they may open. */
export type Frame = {
  readonly ministry: string;
  readonly user?: { readonly name: string; readonly csrf: string; readonly areas: readonly Area[] } | undefined;
};

export type LayoutProps = {
  readonly frame: Frame;
  readonly title: string;
  readonly area?: Area | undefined;
  /** Pages that save while one types load htmx; the small own script, which moves focus to problems, is on every page. */
  readonly enhanced?: boolean | undefined;
  /** `post`: what is typed would be lost by a link. `form`: so it would, and the form itself has the button that switches. */
  readonly languageSwitch?: 'link' | 'post' | 'form' | undefined;
  readonly typedIn?: LanguageSwitchProps['typedIn'];
  readonly keeps?: LanguageSwitchProps['keeps'];
  readonly children: ComponentChildren;
};

const Emblem = () => (
  <svg class="emblem" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <rect width="32" height="32" rx="8" />
    <path d="m16 6.5 2.5 6.6 7 .3-5.5 4.4 1.9 6.8-5.9-3.9-5.9 3.9 1.9-6.8-5.5-4.4 7-.3z" />
  </svg>
);

const SignOut = ({ csrf, name }: { csrf: string; name: string }) => {
  const texts = useTexts(commonTexts);
  return (
    <form method="post" action={paths.signOut} class="sign-out">
      <input type="hidden" name="csrf" value={csrf} />
      <span class="who">{name}</span>
      <button type="submit" class="quiet">
        {texts.signOut}
      </button>
    </form>
  );
};

const Nav = ({ areas: shown, area }: { areas: readonly Area[]; area: Area | undefined }) => {
  const { nav } = useTexts(commonTexts);
  if (shown.length === 0) return null;
  return (
    <nav class="areas" aria-label={nav.label}>
      <ul>
        {shown.map((one) => (
          <li key={one}>
            <a href={paths[one]} aria-current={one === area ? 'page' : undefined}>
              {nav[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Head = ({ title, enhanced }: { title: string; enhanced: boolean | undefined }) => {
  const { product } = useTexts(commonTexts);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{`${title} – ${product}`}</title>
      <link rel="stylesheet" href={assetPaths.css} />
      <link rel="icon" type="image/svg+xml" href={assetPaths.icon} />
      {enhanced && (
        <meta
          name="htmx-config"
          content='{"includeIndicatorCSS":false,"history":false,"morphIgnore":["data-htmx-powered","open"]}'
        />
      )}
      {enhanced && <script defer src={assetPaths.htmx} />}
      <script defer src={assetPaths.script} />
    </head>
  );
};

/** The whole page around its content: the content brings its own h1. */
export const Layout = (props: LayoutProps) => {
  const { frame, title, area, enhanced, languageSwitch = 'link', typedIn, keeps, children } = props;
  const texts = useTexts(commonTexts);
  const csrf = frame.user && { csrf: frame.user.csrf };
  return (
    <html lang={useLang()}>
      <Head title={title} enhanced={enhanced} />
      <body>
        <a class="skip" href="#main">
          {texts.skip}
        </a>
        <header class="top">
          <div class="bar">
            <a class="brand" href={paths.home}>
              <Emblem />
              <span>
                <span class="ministry">{frame.ministry}</span>
                <span class="product">{texts.product}</span>
              </span>
            </a>
            <div class="account">
              {languageSwitch !== 'form' && (
                <LanguageSwitch posts={languageSwitch === 'post'} typedIn={typedIn} keeps={{ ...csrf, ...keeps }} />
              )}
              {frame.user && <SignOut csrf={frame.user.csrf} name={frame.user.name} />}
            </div>
          </div>
          {frame.user && <Nav areas={frame.user.areas} area={area} />}
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="bottom">
          <p>{texts.noSecrets}</p>
        </footer>
      </body>
    </html>
  );
};
