import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Config } from './config.ts';
import { KeptInPlace, keptIds } from './kept-in-place.ts';

/** A finding of either pack that nobody acknowledged stops the synthesis, and so does what a deploy would replace. */
export const addChecks = (app: App, { restoredStream }: Pick<Config, 'restoredStream'> = {}): void =>
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new ServerlessChecks(app),
    new KeptInPlace(restoredStream === undefined ? [] : [keptIds.table]),
  );
