import { CreateRoleCommand, type IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';

const trusted = ['lambda.amazonaws.com', 'states.amazonaws.com'];

const document = (statement: object): string => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });

/** A role for functions and state machines that a test makes: it may invoke functions and nothing else. */
export const stubRole = async (client: IAMClient, RoleName: string): Promise<string> => {
  const AssumeRolePolicyDocument = document({
    Effect: 'Allow',
    Principal: { Service: trusted },
    Action: 'sts:AssumeRole',
  });
  const { Role } = await client.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  const PolicyDocument = document({ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*' });
  await client.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'Invoke', PolicyDocument }));
  if (Role?.Arn === undefined) throw new Error(`The role ${RoleName} has no ARN.`);
  return Role.Arn;
};
