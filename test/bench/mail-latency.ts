import type { Question } from '../support/system-mail.ts';
import { signIn } from '../support/system-person.ts';
import type { SystemProcess } from '../support/system-process.ts';
import { approve, nextQuestion, readyToFile } from './bench-system.ts';
import { median, type Section } from './figures.ts';

const RUNS = 20;
const BUDGET_MS = 300;

const head = 'thutruong.u3@example.vn';
const leader = 'khoitruong@example.vn';

/** From the press to the moment that the next approver's mail stands in the inbox. */
export const mailLatency = async (system: SystemProcess): Promise<Section> => {
  const officer = await signIn(system, 'canbo.u3@example.vn');
  const known = new Set<string>();
  const ask = async (email: string): Promise<Question> => {
    const question = await nextQuestion(system, email, known, new Date(Date.now() - 2_000));
    known.add(question.id);
    return question;
  };
  const measureOne = async () => {
    const press = await readyToFile(officer, 'U3');
    const from = performance.now();
    await press();
    const question = await ask(head);
    const asked = performance.now();
    await approve(system, question);
    await ask(leader);
    return { filing: asked - from, decision: performance.now() - asked };
  };
  await measureOne(); // the first of each loads what the others find loaded
  const runs = await Array.fromAsync({ length: RUNS }, measureOne);
  return {
    title: `Local system: from a press to the next approver's mail, median of ${RUNS}`,
    figures: [
      { what: 'submit to mail accepted', value: median(runs.map(({ filing }) => filing)), unit: 'ms', most: BUDGET_MS },
      {
        what: 'decision to next mail',
        value: median(runs.map(({ decision }) => decision)),
        unit: 'ms',
        most: BUDGET_MS,
      },
    ],
  };
};
