/** The CloudFormation stack of a stage. */
export const stackName = (stage: string): string => `emulation-pipeline-${stage}`;
