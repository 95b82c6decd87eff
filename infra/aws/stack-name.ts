/** The CloudFormation stack of a stage. */
export const stackName = (stage: string): string => `emulation-pipeline-${stage}`;

/** The two that come with CloudFront, in the one region AWS takes them from. */
export const firewallStackName = (stage: string): string => `${stackName(stage)}-firewall`;
export const edgeLogStackName = (stage: string): string => `${stackName(stage)}-edge-log`;
