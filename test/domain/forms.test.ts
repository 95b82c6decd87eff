import { describe, expect, it } from 'vitest';
import { checkForm } from '../../functions/domain/forms/check.ts';
import { fieldsOf, rowsOf, textOf } from '../../functions/domain/forms/field.ts';
import {
  collectiveForm,
  formOf,
  householdForm,
  individualForm,
  statementForm,
} from '../../functions/domain/forms/forms.ts';
import { optionsFor } from '../../functions/domain/forms/options.ts';
import { formBytes, readForm } from '../../functions/domain/forms/read.ts';
import { rulePacks } from '../../functions/domain/rules/packs/rule-packs.ts';
import { individualFields, posted, statementFields } from '../support/filled.ts';

const provided = rulePacks.at(-1)?.titles ?? [];
const context = { today: '2026-11-16', options: optionsFor(provided, 'minister', 'individual', ['head-u3']) };
const read = (fields: Record<string, string>) => readForm(individualForm, posted(fields));
const problems = (over: Record<string, string>) =>
  checkForm(individualForm, read(individualFields(over)).filled, context);
const statementProblems = (over: Record<string, string>) =>
  checkForm(statementForm, readForm(statementForm, posted({ ...statementFields(), ...over })).filled, context);

describe('a complete form', () => {
  it('of an individual has no problem', () => {
    expect(problems({})).toEqual([]);
  });

  it('of the covering statement has no problem', () => {
    expect(statementProblems({})).toEqual([]);
  });
});

describe.each([statementForm, individualForm, collectiveForm, householdForm])('an empty form ($name)', (form) => {
  it('misses exactly the fields that are required', () => {
    const required = fieldsOf(form).filter((field) => field.required);
    expect(checkForm(form, {}, context).map(({ path }) => path)).toEqual(required.map(({ name }) => name));
  });

  it('has each field once', () => {
    const names = fieldsOf(form).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is found by its name', () => {
    expect(formOf(form.name)).toBe(form);
  });
});

describe('a field', () => {
  it.each([
    ['citizenId', '001185000123', undefined],
    ['citizenId', '001 185 000 123', undefined],
    ['citizenId', '00118500012', 'citizenId.shape'],
    ['citizenId', '0011850001234', 'citizenId.shape'],
    ['citizenId', '00118500012a', 'citizenId.shape'],
    ['birthDate', '2/9/1985', undefined],
    ['birthDate', '31/02/1985', 'date.shape'],
    ['birthDate', '1985-09-02', 'date.shape'],
    ['birthDate', '16/11/2026', undefined],
    ['birthDate', '17/11/2026', 'date.future'],
    ['gender', 'male', undefined],
    ['gender', 'toString', 'choice.unknown'],
    ['title', 'BKB', undefined],
    ['title', 'BKTTG', 'choice.unknown'],
    ['directoryPerson', 'head-u3', undefined],
    ['directoryPerson', 'head-u1', 'choice.unknown'],
    ['registered', 'no', undefined],
    ['registered', 'maybe', 'choice.unknown'],
    ['monthsWorked', '0', undefined],
    ['monthsWorked', '13', 'number.large'],
    ['daysAbsent', '366', undefined],
    ['daysAbsent', '367', 'number.large'],
    ['maternityLeave', '', undefined],
    ['underReview', '', 'field.missing'],
    ['discipline', 'caution', undefined],
    ['oath', 'no', 'oath.missing'],
    ['oath', '', 'oath.missing'],
    ['fullName', 'a'.repeat(120), undefined],
    ['fullName', 'a'.repeat(121), 'text.tooLong'],
    ['fullName', '👍'.repeat(120), undefined],
    ['summary', 'một\nhai', undefined],
    ['summary', 'một\nhai\nba', 'text.tooManyLines'],
    ['votesFor', '1e3', 'number.shape'],
    ['votesFor', '-1', 'number.shape'],
    ['votesFor', '٣', 'number.shape'],
    ['votesPresent', '0', 'number.small'],
    ['votesPresent', '501', 'number.large'],
  ])('%s of %j has the problem %s', (name, typed, code) => {
    expect(problems({ [name]: typed }).find(({ path }) => path === name)?.code).toBe(code);
  });
});

describe('fields that belong together', () => {
  it('have no more votes for than people present', () => {
    expect(problems({ votesFor: '8', votesPresent: '7' })).toEqual([
      { path: 'votesFor', code: 'votes.tooMany', limit: 7 },
    ]);
  });

  it('have no more members present than there are', () => {
    expect(statementProblems({ membersPresent: '10' })).toEqual([
      { path: 'membersPresent', code: 'votes.tooMany', limit: 9 },
    ]);
  });

  it('say what a discipline was', () => {
    expect(problems({ discipline: 'reprimand' })).toEqual([{ path: 'disciplineDetail', code: 'field.missing' }]);
  });

  it('ask for the form of a discipline that an older draft only says there was', () => {
    expect(problems({ discipline: 'some', disciplineDetail: 'x' })).toEqual([
      { path: 'discipline', code: 'choice.unknown' },
    ]);
  });

  it.each([
    ['ldtt', 'headcount'],
    ['completed', 'headcount'],
    ['cautioned', 'headcount'],
    ['cstdcs', 'ldtt'],
  ])('have no more in %s than in %s', (part, whole) => {
    const filled = { ...Object.fromEntries(fieldsOf(collectiveForm).map(({ name }) => [name, ''])), [part]: '5' };
    const found = (all: string) =>
      checkForm(collectiveForm, { ...filled, [whole]: all }, context).filter(({ code }) => code === 'votes.tooMany');
    expect(found('5')).toEqual([]);
    expect(found('4')).toEqual([{ path: part, code: 'votes.tooMany', limit: 4 }]);
  });
});

describe('rows', () => {
  it('are closed up: the empty ones between fall out', () => {
    const { filled } = read({ 'initiatives.0.name': 'A', 'initiatives.2.name': '  ', 'initiatives.7.name': 'B' });
    expect(rowsOf(filled, 'initiatives').map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('are checked cell by cell, each with its place', () => {
    const wrong = problems({ 'initiatives.2.name': 'Chỉ có tên' }).map(({ path }) => path);
    expect(wrong).toEqual(['level', 'decisionNumber', 'date', 'issuer'].map((cell) => `initiatives.2.${cell}`));
  });

  it('name the place that the page shows after closing up, for a text that cannot be kept', () => {
    const { problems: unkept } = read({ 'initiatives.5.name': 'A\u0000' });
    expect(unkept).toEqual([{ path: 'initiatives.0.name', code: 'text.control' }]);
  });

  it('are not more than the form takes', () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, row) => [`legalBases.${row}.text`, 'x']));
    expect(statementProblems(many)).toEqual([{ path: 'legalBases', code: 'rows.tooMany', limit: 20 }]);
  });

  it.each(['initiatives.1000.name', 'initiatives.-1.name', 'initiatives.x.name', 'initiatives.__proto__.name'])(
    'under %s are none',
    (name) => {
      expect(rowsOf(read({ [name]: 'A' }).filled, 'initiatives')).toEqual([]);
    },
  );
});

describe('reading', () => {
  it('takes the fields of the form and no others', () => {
    const { filled } = read({ fullName: 'A', status: 'approved', constructor: 'x' });
    expect(Object.keys(filled)).toEqual(fieldsOf(individualForm).map(({ name }) => name));
  });

  it('makes names that look different and are the same equal', () => {
    expect(textOf(read({ fullName: 'Nguye\u0302\u0303n' }).filled, 'fullName')).toBe('Nguyễn');
  });

  it('keeps what is wrong as it was typed', () => {
    expect(textOf(read({ votesFor: 'bảy' }).filled, 'votesFor')).toBe('bảy');
  });

  it.each([
    [formBytes, undefined],
    [formBytes + 1, 'form.tooLarge'],
  ])('of a form of %i bytes has the problem %s', (bytes, code) => {
    const overhead = Buffer.byteLength(JSON.stringify(readForm(collectiveForm, new Map()).filled));
    const left = bytes - overhead;
    const names = ['founding', 'structure', 'duties', 'achievements', 'measures'];
    const share = Math.floor(left / names.length);
    const fields = Object.fromEntries(
      names.map((name, index) => [name, 'a'.repeat(index === 0 ? left - share * (names.length - 1) : share)]),
    );
    expect(readForm(collectiveForm, posted(fields)).problems[0]?.code).toBe(code);
  });
});

it('finds no text and no rows under a name that every object has', () => {
  expect([textOf({}, 'constructor'), rowsOf({}, 'toString')]).toEqual(['', []]);
});
