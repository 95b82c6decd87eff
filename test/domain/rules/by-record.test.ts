import { describe, expect, it } from 'vitest';
import { answerOf, type Candidate, requirementsOf, titlesOpenTo } from '../../../functions/domain/rules/by-record.ts';
import { prospectsOf } from '../../../functions/domain/rules/outlook.ts';
import { r2b as law2025 } from '../../../functions/domain/rules/packs/r2b.ts';
import { rulePacks } from '../../../functions/domain/rules/packs/rule-packs.ts';
import { held } from '../../support/rule-cases.ts';

const somebody = (...history: Candidate['history']): Candidate => ({
  id: 'x1',
  kind: 'individual',
  name: 'Lê Thị Ngọc Ánh',
  history,
});
const standing = (candidate: Candidate, title: string, year: number) =>
  new Map(requirementsOf(candidate, title, year, law2025).map(({ rule, stands }) => [rule, stands]));

describe('what the record says of a title in a year', () => {
  it('is met by three titles in a row, and leaves the initiative to be declared', () => {
    const stands = standing(somebody(...held('CSTDCS', 2023, 2024, 2025)), 'CSTDB', 2025);

    expect(stands.get('CSTDB.streak')).toBe('met');
    expect(stands.get('CSTDB.initiative')).toBe('toDeclare');
  });

  it('is not met over a gap, whatever could be declared', () => {
    const candidate = somebody(...held('CSTDCS', 2021, 2022, 2024));

    expect(standing(candidate, 'CSTDB', 2025).get('CSTDB.streak')).toBe('unmet');
    expect(answerOf(requirementsOf(candidate, 'CSTDB', 2025, law2025))).toBe('no');
  });

  it('counts no award of a later year', () => {
    const candidate = somebody(...held('CSTDCS', 2023, 2024, 2025));

    expect(standing(candidate, 'CSTDB', 2024).get('CSTDB.streak')).toBe('unmet');
  });

  it('asks for nothing that only a dossier has', () => {
    for (const pack of rulePacks)
      for (const { code } of titlesOpenTo('individual', pack)) {
        const asked = requirementsOf(somebody(), code, 2025, pack).flatMap(({ facts }) => facts);
        expect(asked.filter(({ fact }) => fact === 'part' || fact === 'late' || fact === 'places')).toEqual([]);
      }
  });

  it('leaves a title open that no award on record speaks of', () => {
    expect(answerOf(requirementsOf(somebody(), 'LDTT', 2025, law2025))).toBe('open');
  });
});

describe('the outlook of a year', () => {
  const outlook = (...history: Candidate['history']) =>
    prospectsOf(somebody(...history), 2026, law2025, law2025).map(({ title, ifReceived, fresh }) => ({
      title,
      ifReceived,
      fresh,
    }));

  it('opens the ministry’s title to whoever has had the grassroots one three years in a row', () => {
    expect(outlook(...held('CSTDCS', 2023, 2024, 2025))).toContainEqual({
      title: 'CSTDB',
      ifReceived: [],
      fresh: false,
    });
  });

  it('says which award of the year itself still completes the run', () => {
    expect(outlook(...held('CSTDCS', 2024, 2025))).toContainEqual({
      title: 'CSTDB',
      ifReceived: [{ title: 'CSTDCS', year: 2026 }],
      fresh: true,
    });
  });

  it('says which award of the year before, not decided yet, still completes it', () => {
    expect(outlook(...held('CSTDCS', 2023, 2024))).toContainEqual({
      title: 'CSTDB',
      ifReceived: [{ title: 'CSTDCS', year: 2025 }],
      fresh: true,
    });
    expect(outlook(...held('CSTDCS', 2024)).map(({ title }) => title)).not.toContain('CSTDB');
  });

  it('says nothing of titles for which no award was ever received', () => {
    expect(outlook()).toEqual([]);
    expect(outlook(...held('CSTDCS', 2019)).map(({ title }) => title)).not.toContain('CSTDB');
  });

  it('does not depend on the order of the awards', () => {
    const history = [...held('CSTDCS', 2023, 2024, 2025), ...held('CSTDB', 2025), ...held('BKB', 2020)];

    expect(outlook(...history.toReversed())).toEqual(outlook(...history));
  });
});
