import { setTimeout as pause } from 'node:timers/promises';
import { transitionsOf } from '../../deploy/executions.ts';
import { askToFile, file, fillDraft } from '../../support/system-filing.ts';
import { allMail } from '../../support/system-mail.ts';
import { type Addresses, signIn, visitor } from '../../support/system-person.ts';
import { approve, nextQuestion } from '../bench-system.ts';
import { type CountingStore, sum, type Units } from '../counting-store.ts';
import type { Deployed } from './stack.ts';

const approvers = ['thutruong.u6@example.vn', 'khoitruong@example.vn', 'botruong@example.vn'];

/** Until nothing is read or written for a while; the schedules' looks each minute are counted with what they fall into. */
const rested = async (store: CountingStore): Promise<Units> => {
  let all = store.take();
  for (let quiet = 0, looks = 0; quiet < 5 && looks < 100; looks += 1) {
    await pause(200);
    const more = store.take();
    quiet = more.requests === 0 ? quiet + 1 : 0;
    all = sum(all, more);
  }
  return all;
};

export type OneProposal = {
  readonly id: string;
  readonly units: Units;
  readonly transitions: number;
  readonly mails: number;
  /** Of the last question: its page stays reachable. */
  readonly token: string;
};

/** One proposal from its draft to its award on the deployed stack. */
export const oneProposal = async (
  { sfn, outputs }: Deployed,
  system: Addresses,
  store: CountingStore,
): Promise<OneProposal> => {
  const officer = await signIn(system, 'canbo.u6@example.vn');
  await rested(store);
  const id = await fillDraft(officer, 'U6');
  const filing = await askToFile(officer, id);
  if (filing === undefined) throw new Error('The draft was filed already.');
  await officer.get(await file(officer, filing));
  let token = '';
  for (const email of approvers) {
    const question = await nextQuestion(system, email, new Set(), new Date(0));
    token = question.token;
    await visitor(system.url).get(`/d/${token}`);
    await approve(system, question);
  }
  const units = await rested(store);
  const execution = `${outputs.StateMachineArn.replace(':stateMachine:', ':execution:')}:${id}-1`;
  const mails = (await allMail(system.inboxUrl)).filter(({ subject }) => /U6-N2023-001/.test(subject));
  return { id, units, transitions: await transitionsOf(sfn, execution), mails: mails.length, token };
};
