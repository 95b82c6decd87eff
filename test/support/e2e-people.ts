import { type Person, personOf } from '../../functions/domain/directory.ts';
import { demoDirectory } from '../../infra/local/demo-directory.ts';

export type { Person };

const directory = demoDirectory('2026-01-05T02:00:00.000Z');

const person = (id: string): Person => {
  const found = personOf(directory, id);
  if (found === undefined) throw new Error(`The demo has no person ${id}.`);
  return found;
};

const units = directory.units.map(({ id, name, head, deputies, officers }) => ({
  id,
  name,
  head: person(head),
  deputy: person(deputies[0] ?? ''),
  officer: person(officers[0] ?? ''),
}));
export type DemoUnit = (typeof units)[number];

const unit = (id: string): DemoUnit => {
  const found = units.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The demo has no unit ${id}.`);
  return found;
};

const term = directory.terms.at(-1);
const { approver, deputies, staff, administrators } = directory.ministry;

/** Who is who in the demo. */
export const demoStaff = {
  unit,
  leader: person(term?.leader ?? ''),
  leaderDeputy: person(term?.deputies[0] ?? ''),
  minister: person(approver),
  ministerDeputy: person(deputies[0] ?? ''),
  staff: person(staff[0] ?? ''),
  administrator: person(administrators[0] ?? ''),
};
export type Staff = typeof demoStaff;
