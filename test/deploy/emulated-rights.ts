import { IAMClient, PutRolePolicyCommand, paginateListRoles } from '@aws-sdk/client-iam';
import { clientConfig } from '../support/deployment-cloud.ts';

/** Of these calls the emulator does not know the resource: a raw mail's identity, a token's state machine, `ses:FromAddress`. */
const unplaced = ['ses:SendRawEmail', 'states:SendTaskSuccess', 'states:SendTaskFailure'];

const grant = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: unplaced, Resource: '*' }],
});

const relaysRole = async (client: IAMClient, stack: string): Promise<string> => {
  for await (const { Roles = [] } of paginateListRoles({ client }, {}))
    for (const { RoleName = '' } of Roles) if (RoleName.startsWith(`${stack}-RelayTellRole`)) return RoleName;
  throw new Error(`No role of the relay in ${stack}.`);
};

/**
 * The emulator would refuse these calls, which the relay's role allows on AWS for one sender and one state machine. Only
 * here the relay may make them on all; what it is granted on AWS is judged by rights.test.ts.
 */
export const letRelayTell = async (endpoint: string, stack: string): Promise<void> => {
  const client = new IAMClient(clientConfig(endpoint));
  try {
    const RoleName = await relaysRole(client, stack);
    await client.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'Emulated', PolicyDocument: grant }));
  } finally {
    client.destroy();
  }
};
