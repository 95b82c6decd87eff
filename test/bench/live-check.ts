import { someCitizenId } from '../support/e2e-forms.ts';
import { individualFields, meritFields } from '../support/filled.ts';
import { fillDraft } from '../support/system-filing.ts';
import { hidden, type Person, signIn } from '../support/system-person.ts';
import type { SystemProcess } from '../support/system-process.ts';
import { median, type Section, timings } from './figures.ts';

const RUNS = 30;
const LIST = 200;
const BUDGET_MS = 150;

const merit = () => individualFields({ citizenId: someCitizenId(), ...meritFields(2023) });

const add = async (officer: Person, id: string): Promise<string> => {
  const { location } = await officer.post(`/proposals/${id}/nominations`, { kind: 'individual' });
  await officer.post(location, { version: '1', ...merit() });
  return location;
};

/** From a pause in typing to the answer with what the rules find; each pause saves another text. */
const pauses = async (officer: Person, path: string): Promise<readonly number[]> => {
  const fields = merit();
  let version = hidden(await officer.get(path), 'version');
  return timings(RUNS, async (turn) => {
    const saved = await officer.post(path, { ...fields, version, intent: 'autosave', duties: `Nhiệm vụ ${turn}` });
    if (!saved.text.includes('id="findings"')) throw new Error(`An autosave answered ${saved.status}.`);
    version = hidden(saved, 'version');
  });
};

/** How long somebody who types waits for the rules, alone on a list and with all the others that it takes. */
export const liveCheck = async (system: SystemProcess): Promise<Section> => {
  const officer = await signIn(system, 'canbo.u3@example.vn');
  const id = await fillDraft(officer, 'U3');
  const path = await add(officer, id);
  await pauses(officer, path); // the first loads what the others find loaded
  const few = await pauses(officer, path);
  for (let made = 2; made < LIST; made += 1) await add(officer, id);
  const many = await pauses(officer, path);
  const whole = await timings(5, () => officer.get(`/proposals/${id}/draft`));
  return {
    title: `Local system: what the rules say as one types, median of ${RUNS}`,
    figures: [
      { what: 'a list of 2', value: median(few), unit: 'ms', most: BUDGET_MS },
      { what: `a list of ${LIST}`, value: median(many), unit: 'ms', most: BUDGET_MS },
      { what: `the page of a draft with ${LIST}, all of them weighed`, value: median(whole), unit: 'ms' },
    ],
  };
};
