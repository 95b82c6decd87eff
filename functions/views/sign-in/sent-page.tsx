import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { signInTexts } from '../text/sign-in.ts';

export type SentPageProps = {
  readonly frame: Frame;
  /** As typed: the same page for a known and an unknown address. */
  readonly email: string;
  /** Six digits. */
  readonly code: string;
  readonly minutes: number;
};

export const SentPage = ({ frame, email, code, minutes }: SentPageProps) => {
  const { sent } = useTexts(signInTexts);
  return (
    <Layout frame={frame} title={sent.title} keeps={{ email, digits: code }}>
      <div class="stack reading">
        <div class="title" role="status">
          <h1>{sent.title}</h1>
          <p class="lead">{sent.lead(email)}</p>
        </div>
        <ol>
          {sent.steps(minutes).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <section class="card" aria-labelledby="digits">
          <h2 id="digits">{sent.digits}</h2>
          <p class="digits figures">{code}</p>
          <p class="soft">{sent.notShared}</p>
        </section>
        <p class="soft">{sent.nothing}</p>
        <p>
          <a href={paths.signIn}>{sent.again}</a>
        </p>
      </div>
    </Layout>
  );
};
