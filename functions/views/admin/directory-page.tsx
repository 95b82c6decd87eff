import type { Day, Instant } from '../../domain/time.ts';
import { type FactItem, Facts } from '../dossier/facts.tsx';
import { useTexts } from '../lang.ts';
import type { Frame } from '../layout.tsx';
import { adminTexts } from '../text/admin.ts';
import { dayText, momentText } from '../text/dates.ts';
import { AdminFrame, type Done } from './admin-frame.tsx';
import { adminPaths } from './admin-paths.ts';
import { DirectoryHistory, type HistoryLine } from './directory-history.tsx';
import { PeopleTable, type PersonRow } from './people-table.tsx';

type Names = readonly string[];

/** The directory with every person by name. */
export type DirectoryPageProps = {
  readonly frame: Frame;
  readonly version: number;
  readonly ministry: {
    readonly name: string;
    readonly approver: string;
    readonly deputies: Names;
    readonly staff: Names;
    readonly administrators: Names;
  };
  readonly blocks: readonly {
    readonly id: string;
    readonly name: string;
    readonly terms: readonly {
      readonly from: Day;
      readonly to: Day;
      readonly leader: string;
      readonly deputies: Names;
      readonly inForce: boolean;
    }[];
  }[];
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly block: string;
    readonly head: string;
    readonly deputies: Names;
    readonly officers: Names;
  }[];
  readonly people: readonly PersonRow[];
  readonly seasons: readonly {
    readonly id: string;
    readonly name: string;
    readonly opens: Day;
    readonly deadline: Instant;
    readonly resubmitUntil?: Instant | undefined;
  }[];
  readonly history: readonly HistoryLine[];
  readonly done?: Done | undefined;
};

const useNames = () => {
  const { none } = useTexts(adminTexts).directory;
  return (label: string, names: Names): FactItem => ({ label, value: names.join(', ') || none });
};

const Ministry = ({ ministry }: Pick<DirectoryPageProps, 'ministry'>) => {
  const { directory } = useTexts(adminTexts);
  const names = useNames();
  return (
    <section class="stack" aria-labelledby="ministry">
      <h2 id="ministry">{ministry.name}</h2>
      <Facts
        items={[
          { label: directory.approver, value: ministry.approver },
          names(directory.deputies, ministry.deputies),
          names(directory.staff, ministry.staff),
          names(directory.administrators, ministry.administrators),
        ]}
      />
    </section>
  );
};

const Blocks = ({ blocks }: Pick<DirectoryPageProps, 'blocks'>) => {
  const { directory } = useTexts(adminTexts);
  const names = useNames();
  return (
    <section class="stack" aria-labelledby="blocks">
      <h2 id="blocks">{directory.blocks}</h2>
      {blocks.map(({ id, name, terms }) => (
        <div key={id} class="card">
          <h3>{`${name} (${id})`}</h3>
          {terms.length === 0 && <p>{directory.noTerm}</p>}
          {terms.map(({ from, to, leader, deputies, inForce }) => (
            <div key={from} class="stack tight">
              <h4>
                {directory.term(dayText(from), dayText(to))}{' '}
                {inForce && <span class="tag good">{directory.termNow}</span>}
              </h4>
              <Facts items={[{ label: directory.leader, value: leader }, names(directory.blockDeputies, deputies)]} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
};

const Units = ({ units }: Pick<DirectoryPageProps, 'units'>) => {
  const { directory } = useTexts(adminTexts);
  const names = useNames();
  return (
    <section class="stack" aria-labelledby="units">
      <h2 id="units">{directory.units}</h2>
      {units.map(({ id, name, block, head, deputies, officers }) => (
        <div key={id} class="card">
          <h3>{`${name} (${id})`}</h3>
          <p class="soft">{block}</p>
          <Facts
            items={[
              { label: directory.head, value: head },
              names(directory.unitDeputies, deputies),
              names(directory.officers, officers),
            ]}
          />
        </div>
      ))}
    </section>
  );
};

const Seasons = ({ seasons }: Pick<DirectoryPageProps, 'seasons'>) => {
  const { directory } = useTexts(adminTexts);
  return (
    <section class="stack" aria-labelledby="seasons">
      <h2 id="seasons">{directory.seasons}</h2>
      <ul class="lines">
        {seasons.map(({ id, name, opens, deadline, resubmitUntil }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <br />
              <span class="soft small">
                {[
                  directory.opens(dayText(opens)),
                  directory.deadline(momentText(deadline)),
                  ...(resubmitUntil === undefined ? [] : [directory.resubmit(momentText(resubmitUntil))]),
                ].join(', ')}
              </span>
            </div>
            <a href={adminPaths.season(id)}>
              {directory.move}
              <span class="visually-hidden">: {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who is who, the seasons, and how the directory came to be so. */
export const DirectoryPage = (props: DirectoryPageProps) => {
  const { directory } = useTexts(adminTexts);
  const { frame, version, ministry, blocks, units, people, seasons, history, done } = props;
  return (
    <AdminFrame frame={frame} title={directory.title} section="directory" done={done}>
      <p class="soft">
        <strong>{directory.version(version)}.</strong> {directory.imported}
      </p>
      <Seasons seasons={seasons} />
      <Ministry ministry={ministry} />
      <Blocks blocks={blocks} />
      <Units units={units} />
      <PeopleTable people={people} />
      {history.length > 0 && <DirectoryHistory history={history} seasons={seasons} />}
    </AdminFrame>
  );
};
