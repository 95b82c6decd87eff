import { CfnElement } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** CloudFormation replaces what changes its logical id; this one stays when constructs are moved or renamed. */
export const pinLogicalId = (construct: IConstruct, id: string): void => {
  const resource = construct.node.defaultChild;
  if (resource === undefined || !CfnElement.isCfnElement(resource))
    throw new Error(`${construct.node.path} has no resource of its own.`);
  resource.overrideLogicalId(id);
};
