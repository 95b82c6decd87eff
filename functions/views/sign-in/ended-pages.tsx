import { useTexts } from '../lang.ts';
import { type Frame, Layout } from '../layout.tsx';
import { paths } from '../paths.ts';
import { signInTexts } from '../text/sign-in.ts';

type Props = { readonly frame: Frame; readonly title: string; readonly text: string; readonly action: string };

const Ended = ({ frame, title, text, action }: Props) => (
  <Layout frame={frame} title={title}>
    <div class="stack reading">
      <div class="title">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
      </div>
      <div class="actions">
        <a class="button" href={paths.signIn}>
          {action}
        </a>
      </div>
    </div>
  </Layout>
);

export type LinkGonePageProps = { readonly frame: Frame; readonly why: 'used' | 'expired' | 'unknown' | 'locked' };

export const LinkGonePage = ({ frame, why }: LinkGonePageProps) => {
  const texts = useTexts(signInTexts);
  return <Ended frame={frame} {...texts.gone[why]} action={texts.askAgain} />;
};

export type SignedOutPageProps = { readonly frame: Frame };

export const SignedOutPage = ({ frame }: SignedOutPageProps) => {
  const { out } = useTexts(signInTexts);
  return <Ended frame={frame} title={out.title} text={out.text} action={out.again} />;
};
