import * as v from 'valibot';
import { emailAddress, line } from '../../functions/domain/text.ts';
import { DomainConfig, doorMistakes, EdgeConfig } from './door-config.ts';
import { must, objectMistake } from './must.ts';

/** What CloudWatch Logs can keep a log for, in days. */
const keptDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text;

const workingDays = must(
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
  'must be a whole number of working days from 1 to 90.',
);

const oneAddress = must(emailAddress, 'must be one e-mail address, such as awards@example.vn.');

const StageDays = v.strictObject(
  {
    unitHead: v.optional(workingDays, 3),
    blockLeader: v.optional(workingDays, 5),
    ministry: v.optional(workingDays, 20),
    correction: v.optional(workingDays, 10),
  },
  objectMistake,
);

const Stage = v.strictObject(
  {
    region: must(
      v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]+)+-\d$/)),
      'must be an AWS region, such as ap-southeast-1.',
    ),
    sender: oneAddress,
    mailIdentity: v.optional(
      must(
        v.picklist(['domain', 'email']),
        'must be "domain" (SES signs for the sender\'s domain) or "email" (that one address).',
      ),
      'domain',
    ),
    publicUrl: v.optional(
      must(
        v.pipe(v.string(), v.check(isOrigin)),
        'must be an https address without a path or a slash at the end, such as https://awards.example.vn.',
      ),
    ),
    domain: v.optional(DomainConfig),
    edge: v.optional(EdgeConfig),
    administratorEmail: oneAddress,
    opsEmail: v.optional(oneAddress),
    ministryName: must(line(200), 'must be the name of the ministry in one line of at most 200 characters.'),
    stageDays: v.optional(StageDays, {}),
    restoredStream: v.optional(
      must(
        v.pipe(
          v.string(),
          v.regex(/^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]{3,255}\/stream\/[\w.:-]+$/),
        ),
        "must be the ARN of a restored table's stream, as npm run restore prints it.",
      ),
    ),
    logRetentionDays: v.optional(must(v.picklist(keptDays), `must be one of ${keptDays.join(', ')} days.`), 90),
  },
  objectMistake,
);

export type Config = v.InferOutput<typeof Stage> & { readonly stage: string; readonly opsEmail: string };

const StageName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/));

const sentences = (stage: string, issues: readonly v.BaseIssue<unknown>[]): string[] =>
  issues.map((issue) => `stages.${[stage, v.getDotPath(issue)].filter(Boolean).join('.')} ${issue.message}`);

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** Reads the stage named by the context key `stage` from the context key `stages`. */
export const readConfig = (context: (key: string) => unknown): ReadConfig => {
  const name = v.safeParse(StageName, context('stage'));
  if (!name.success) {
    return {
      ok: false,
      mistakes: ['stage must be a name of at most 20 small letters, digits and dashes, such as demo.'],
    };
  }
  const stages = v.safeParse(v.record(v.string(), v.unknown()), context('stages'));
  const given = stages.success ? stages.output[name.output] : undefined;
  if (given === undefined) return { ok: false, mistakes: [`stages.${name.output} is missing.`] };
  const read = v.safeParse(Stage, given, { abortPipeEarly: true });
  if (!read.success) return { ok: false, mistakes: sentences(name.output, read.issues) };
  const mistakes = doorMistakes(read.output).map((mistake) => `stages.${name.output}.${mistake}`);
  if (mistakes.length > 0) return { ok: false, mistakes };
  const { opsEmail = read.output.administratorEmail, ...config } = read.output;
  return { ok: true, config: { stage: name.output, ...config, opsEmail } };
};
