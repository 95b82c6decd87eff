import { ErrorPage } from '../../functions/views/errors/error-page.tsx';
import { LinkGonePage, SignedOutPage } from '../../functions/views/sign-in/ended-pages.tsx';
import { LinkPage } from '../../functions/views/sign-in/link-page.tsx';
import { SentPage } from '../../functions/views/sign-in/sent-page.tsx';
import { SignInPage } from '../../functions/views/sign-in/sign-in-page.tsx';
import { errorStatuses } from '../../functions/views/text/error-pages.ts';
import type { PageState } from './drafting-pages.tsx';
import { frame, outside } from './drafting-sample.ts';

const token = 'Zx3kPq0r8sT1uV5wY7aB9cD2eF4gH6iJ8kL0mN1oP2q';

/** Every page of signing in, and of what went wrong, in every state it has. */
export const signInPages: readonly PageState[] = [
  { name: 'sign-in', node: <SignInPage frame={outside} /> },
  { name: 'sign-in-needed', node: <SignInPage frame={outside} needed next="/proposals/p1" /> },
  { name: 'sign-in-problem', node: <SignInPage frame={outside} email="ngoc@" problem="email.shape" /> },
  {
    name: 'sign-in-sent',
    node: <SentPage frame={outside} email="ngoc.tran@u1.example.vn" code="480215" minutes={15} />,
  },
  { name: 'sign-in-link', node: <LinkPage frame={outside} token={token} asked /> },
  { name: 'sign-in-link-elsewhere', node: <LinkPage frame={outside} token={token} asked={false} /> },
  {
    name: 'sign-in-link-problem',
    node: <LinkPage frame={outside} token={token} asked={false} problem={{ code: 'code.wrong', triesLeft: 3 }} />,
  },
  ...(['used', 'expired', 'unknown', 'locked'] as const).map((why) => ({
    name: `sign-in-${why}`,
    node: <LinkGonePage frame={outside} why={why} />,
  })),
  { name: 'signed-out', node: <SignedOutPage frame={outside} /> },
  ...errorStatuses.map((status) => ({
    name: `error-${status}`,
    node: <ErrorPage frame={frame} status={status} requestId="req-8Qm2xV" />,
  })),
  {
    name: 'error-posted',
    node: (
      <ErrorPage frame={outside} status={500} requestId="req-8Qm2xV" posted={new Map([['achievements', 'Đã làm.']])} />
    ),
  },
];
