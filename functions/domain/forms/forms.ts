import type { CellField, Field, Form, FormName, Section } from './field.ts';

const line = (name: string, max = 200) => ({ type: 'line', name, max, required: true }) as const;
const paragraph = (name: string, max: number) => ({ type: 'paragraph', name, max, required: true }) as const;
const date = (name: string) => ({ type: 'date', name, required: true, past: true }) as const;
const number = (name: string, least: number, most: number) =>
  ({ type: 'number', name, least, most, required: true }) as const;
const choice = (name: string, options: Extract<Field, { type: 'choice' }>['options']) =>
  ({ type: 'choice', name, options, required: true }) as const;
const yesNo = (name: string) => choice(name, 'yesNo');
const optional = <F extends Field>(field: F) => ({ ...field, required: false });
const rows = (name: string, most: number, fields: readonly CellField[]) =>
  ({ type: 'rows', name, most, fields, required: false }) as const;

const year = (name: string) => number(name, 1945, 2100);

/** Why a nomination is proposed although a rule warns: by the rule's id. */
const explanations: Section = {
  name: 'explanations',
  fields: [{ ...rows('explanations', 40, [line('rule', 80), optional(paragraph('reason', 1_000))]), apart: true }],
};

/** Covering statement, Mẫu 01 of Appendix I, Decree 98/2023/NĐ-CP (fields: see the design's form list, 4.1). */
export const statementForm: Form = {
  name: 'statement',
  sections: [
    {
      name: 'document',
      fields: [
        line('number', 60),
        date('date'),
        line('place', 100),
        line('recipient'),
        rows('legalBases', 20, [line('text', 500)]),
      ],
    },
    {
      name: 'commendation',
      fields: [choice('commendationKind', 'commendationKinds'), optional(paragraph('summary', 2_000))],
    },
    {
      name: 'counts',
      fields: [
        number('individuals', 0, 200),
        number('collectives', 0, 200),
        number('households', 0, 200),
        optional(number('unitLdtt', 0, 100_000)),
      ],
    },
    {
      name: 'minutes',
      fields: [
        line('minutesNumber', 60),
        date('minutesDate'),
        number('membersPresent', 1, 500),
        number('membersTotal', 1, 500),
      ],
    },
    { name: 'signer', fields: [line('signerName', 120), line('signerPost')] },
    explanations,
  ],
};

const proposed: Section = {
  name: 'proposed',
  fields: [
    choice('title', 'titles'),
    choice('rating', 'ratings'),
    number('votesFor', 0, 500),
    number('votesPresent', 1, 500),
    { type: 'paragraph', name: 'summary', max: 400, lines: 2, required: true },
    paragraph('wording', 500),
  ],
};

/** What the rules ask of the year: a count that only some titles need is optional here, and asked for by their rules. */
const yearOf = (...fields: readonly Field[]): Section => ({ name: 'year', fields });

const ratingYears = rows('ratings', 12, [
  year('year'),
  choice('rating', 'ratings'),
  optional(line('decisionNumber', 60)),
]);

const initiatives = (...more: readonly CellField[]): Field =>
  rows('initiatives', 20, [
    line('name', 300),
    choice('level', 'initiativeLevels'),
    line('decisionNumber', 60),
    date('date'),
    line('issuer'),
    ...more,
    optional(paragraph('effect', 1_000)),
  ]);

const awards = rows('awards', 40, [
  year('year'),
  line('title'),
  optional(choice('kind', 'commendationKinds')),
  line('decisionNumber', 60),
  date('date'),
  optional(line('issuer')),
]);

const confirmation: Section = {
  name: 'confirmation',
  fields: [
    choice('discipline', 'discipline'),
    optional(paragraph('disciplineDetail', 1_000)),
    yesNo('underReview'),
    { type: 'oath', name: 'oath', required: true },
  ],
};

const report = (...more: readonly Field[]): Section => ({
  name: 'report',
  fields: [paragraph('duties', 5_000), paragraph('achievements', 20_000), ...more],
});

/** One line of the list of nominees and the individual's report (Mẫu 03): identity first, then merit. */
export const individualForm: Form = {
  name: 'individual',
  sections: [
    {
      name: 'identity',
      fields: [
        line('fullName', 120),
        optional(line('alias', 120)),
        date('birthDate'),
        choice('gender', 'genders'),
        { type: 'citizenId', name: 'citizenId', required: true },
        line('hometown'),
        line('residence'),
        line('post'),
        line('unitPart'),
        line('qualification'),
        optional(line('academicRank')),
        optional(choice('directoryPerson', 'directory')),
        optional(yesNo('sameRecord')),
      ],
    },
    proposed,
    yearOf(
      yesNo('registered'),
      number('monthsWorked', 0, 12),
      number('daysAbsent', 0, 366),
      optional(yesNo('maternityLeave')),
    ),
    report(),
    // Percent of an initiative with several authors; who leaves it open claims none.
    { name: 'history', fields: [ratingYears, initiatives(optional(number('share', 1, 100))), awards] },
    confirmation,
    explanations,
  ],
};

const enterpriseFigures: Field = rows('figures', 10, [
  year('year'),
  optional(line('revenue', 40)),
  optional(line('profit', 40)),
  optional(line('budgetPaid', 40)),
  optional(line('averageIncome', 40)),
]);

/** One line of the list and the collective's report (Mẫu 02). */
export const collectiveForm: Form = {
  name: 'collective',
  sections: [
    {
      name: 'identity',
      fields: [
        line('fullName'),
        number('headcount', 1, 100_000),
        line('address', 300),
        line('phone', 40),
        optional(line('website')),
        paragraph('founding', 3_000),
        paragraph('structure', 3_000),
      ],
    },
    proposed,
    yearOf(
      yesNo('registered'),
      optional(number('ldtt', 0, 100_000)),
      optional(number('completed', 0, 100_000)),
      optional(number('cstdcs', 0, 100_000)),
      optional(number('cautioned', 0, 100_000)),
      optional(yesNo('leading')),
      optional(number('movementYears', 0, 50)),
    ),
    report(paragraph('measures', 5_000), paragraph('obedience', 3_000), paragraph('partyAndUnions', 3_000)),
    { name: 'history', fields: [ratingYears, initiatives(), awards, enterpriseFigures] },
    confirmation,
    explanations,
  ],
};

/** A household: few fields, the merit in one text. */
export const householdForm: Form = {
  name: 'household',
  sections: [
    {
      name: 'identity',
      fields: [
        line('fullName', 120),
        { type: 'citizenId', name: 'citizenId', required: true },
        number('headcount', 1, 50),
        line('address', 300),
      ],
    },
    { ...proposed, fields: proposed.fields.filter(({ name }) => name !== 'rating') },
    report(),
    { name: 'history', fields: [awards] },
    confirmation,
    explanations,
  ],
};

const forms: Readonly<Record<FormName, Form>> = {
  statement: statementForm,
  individual: individualForm,
  collective: collectiveForm,
  household: householdForm,
};

export const formOf = (name: FormName): Form => forms[name];

export type RecipientKind = Exclude<FormName, 'statement'>;
