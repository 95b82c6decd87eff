import * as v from 'valibot';
import type { Settings } from './ports.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const days = v.pipe(v.number(), v.integer(), v.minValue(1));

const StageDays = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ unitHead: days, blockLeader: days, ministry: days, correction: days }),
);

const Environment = v.object({
  TABLE_NAME: text,
  PUBLIC_URL: v.pipe(text, v.url()),
  ADMINISTRATOR_EMAIL: text,
  MINISTRY_NAME: text,
  STAGE_DAYS: StageDays,
});

const OutsideEnvironment = v.object({
  STATE_MACHINE_ARN: text,
  MAIL_FROM: text,
  CONFIGURATION_SET: v.optional(text),
});

const ProxyEnvironment = v.object({ SHARED_SECRET_ARN: text });

type Variables = Readonly<Record<string, string | undefined>>;

/** A function's environment, refused whole when a variable is missing or wrong. */
export const settingsFrom = (variables: Variables): Settings & { readonly table: string } => {
  const env = v.parse(Environment, variables);
  return {
    table: env.TABLE_NAME,
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
    administratorEmail: env.ADMINISTRATOR_EMAIL,
    ministryName: env.MINISTRY_NAME,
    days: env.STAGE_DAYS,
  };
};

/** The stage that the gauges of this deployment are told apart by. */
export const stageFrom = (variables: Variables): string => v.parse(v.object({ STAGE: text }), variables).STAGE;

export const outsideFrom = (variables: Variables) => {
  const env = v.parse(OutsideEnvironment, variables);
  return { stateMachineArn: env.STATE_MACHINE_ARN, mailFrom: env.MAIL_FROM, configurationSet: env.CONFIGURATION_SET };
};

/** The secret that every request must carry where a proxy stands in front. */
export const sharedSecretFrom = (variables: Variables): string =>
  v.parse(ProxyEnvironment, variables).SHARED_SECRET_ARN;
