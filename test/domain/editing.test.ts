import { describe, expect, it } from 'vitest';
import { isListOpen, openFieldsOf, withinOpens } from '../../functions/domain/editing.ts';
import { individualForm } from '../../functions/domain/forms/forms.ts';
import { readForm } from '../../functions/domain/forms/read.ts';
import type { Opens } from '../../functions/domain/opens.ts';
import { someDraft } from '../support/drafts.ts';
import { individualFields, posted } from '../support/filled.ts';

const noon = '2026-11-16T05:00:00.000Z';
const returned = (opens?: Opens) =>
  someDraft({
    standing: {
      ...{ status: 'returned', stage: 'unitHead', phase: 'waiting', round: 1, attempt: 1, since: noon, reason: 'x' },
      ...(opens === undefined ? {} : { opens }),
    },
  });
const filledOf = (fields: Record<string, string>) => readForm(individualForm, posted(fields)).filled;
const stored = filledOf(individualFields());
const limited = returned({ list: false, statement: ['number'], nominations: { n1: ['duties'], n2: 'all' } });

describe('what may be edited', () => {
  it('is everything in a draft, and in a return that names nothing', () => {
    for (const proposal of [someDraft(), returned()]) {
      expect(openFieldsOf(proposal, 'individual', 'n1', stored)).toBe('all');
      expect(isListOpen(proposal)).toBe(true);
    }
  });

  it('is what a return names, and all of a nomination that came since', () => {
    expect(openFieldsOf(limited, 'individual', 'n1', stored)).toEqual(['duties']);
    expect(openFieldsOf(limited, 'individual', 'n2', stored)).toBe('all');
    expect(openFieldsOf(limited, 'individual', 'n3', stored)).toBe('all');
    expect(isListOpen(limited)).toBe(false);
  });

  it('is also what the form has come to ask for since it was filed', () => {
    const { post, ...without } = stored;

    expect(openFieldsOf(limited, 'individual', 'n1', without)).toEqual(['duties', 'post']);
  });

  it('takes in the counts of the statement, which follow the list', () => {
    const open = openFieldsOf(limited, 'statement', undefined, stored);

    expect(open).toEqual(expect.arrayContaining(['number', 'individuals', 'collectives', 'households']));
  });
});

describe('a post of a form that is open in part', () => {
  const within = (fields: Record<string, string>) =>
    withinOpens(individualForm, ['duties'], stored, { filled: filledOf(fields), posted: posted(fields) });

  it('leaves what it does not hold as it was', () => {
    expect(within({ duties: 'Mới' })).toEqual({ filled: { ...filledOf({}), ...stored, duties: 'Mới' }, problems: [] });
  });

  it('may hold what is closed, the same', () => {
    expect(within(individualFields({ duties: 'Mới' })).problems).toEqual([]);
  });

  it('is refused where it says a closed field otherwise, a list too', () => {
    const fields = individualFields({ fullName: 'Khác', 'initiatives.0.name': 'Khác' });

    expect(within(fields).problems).toEqual([
      { path: 'fullName', code: 'field.closed' },
      { path: 'initiatives', code: 'field.closed' },
    ]);
  });
});
