import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Takes findings of cdk-nag as they are, below one construct, each with its reason. */
export const acknowledge = (construct: IConstruct, reasons: Readonly<Record<string, string>>): void =>
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
