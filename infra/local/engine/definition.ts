import * as v from 'valibot';

const Comment = v.optional(v.string());
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

/** The library's own forms of other paths are wrong or untried: `$` becomes a field named `$`. */
const ResultPath = v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\$\.[A-Za-z_]\w*$/, 'only null and $.name'))));

/** Timers are ours, so the library cannot tell our timeout from a failed task. */
const ErrorNames = v.array(v.pipe(v.string(), v.notValue('States.TaskFailed', 'States.TaskFailed is not honoured')));

const Retrier = v.strictObject({
  Comment,
  ErrorEquals: ErrorNames,
  IntervalSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  MaxAttempts: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 3),
  BackoffRate: v.optional(v.pipe(v.number(), v.minValue(1)), 2),
});

const Catcher = v.strictObject({ Comment, ErrorEquals: ErrorNames, Next: Name, ResultPath });

/** setTimeout takes 2^31 - 1 milliseconds; above, it fires at once. */
const longestTimer = 2_147_483;

const Task = v.strictObject({
  Comment,
  Type: v.literal('Task'),
  Resource: v.picklist(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
  Parameters: v.strictObject({ FunctionName: v.string(), Payload: v.record(v.string(), v.unknown()) }),
  TimeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestTimer)),
  Retry: v.optional(v.array(Retrier), []),
  Catch: v.optional(v.array(Catcher), []),
  ResultPath,
  Next: v.optional(Name),
  End: v.optional(v.literal(true)),
});

/** Left out are comparisons the library answers wrongly (`IsNull: false` never matches) or without looking at the type. */
const comparisons = {
  Variable: v.optional(v.string()),
  StringEquals: v.optional(v.string()),
  NumericEquals: v.optional(v.number()),
  BooleanEquals: v.optional(v.boolean()),
  IsPresent: v.optional(v.literal(true)),
};

type Rule = v.InferOutput<v.ObjectSchema<typeof comparisons, undefined>> & {
  And?: Rule[] | undefined;
  Or?: Rule[] | undefined;
  Not?: Rule | undefined;
};

const nested = {
  And: v.optional(v.array(v.lazy((): v.GenericSchema<Rule> => Rule))),
  Or: v.optional(v.array(v.lazy((): v.GenericSchema<Rule> => Rule))),
  Not: v.optional(v.lazy((): v.GenericSchema<Rule> => Rule)),
};

const Rule = v.strictObject({ ...comparisons, ...nested });

const Choice = v.strictObject({
  Comment,
  Type: v.literal('Choice'),
  Choices: v.array(v.strictObject({ Comment, ...comparisons, ...nested, Next: Name })),
  Default: v.optional(Name),
});

const Pass = v.strictObject({
  Comment,
  Type: v.literal('Pass'),
  Result: v.optional(v.unknown()),
  ResultPath,
  Next: v.optional(Name),
  End: v.optional(v.literal(true)),
});

const Succeed = v.strictObject({ Comment, Type: v.literal('Succeed') });
const Fail = v.strictObject({
  Comment,
  Type: v.literal('Fail'),
  Error: v.optional(v.string()),
  Cause: v.optional(v.string()),
});

/** The part of the Amazon States Language that this engine runs as AWS does; anything else is refused at load. */
export const Definition = v.strictObject({
  Comment,
  Version: v.optional(v.literal('1.0')),
  StartAt: Name,
  States: v.record(Name, v.variant('Type', [Task, Choice, Pass, Succeed, Fail])),
});
export type Definition = v.InferOutput<typeof Definition>;
export type TaskState = v.InferOutput<typeof Task>;
