import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { stepFunctions } from './adapters/engine.ts';
import { sesMailer } from './adapters/mailer.ts';
import { requestHandler } from './adapters/request-handler.ts';
import type { Outside } from './ports.ts';
import { outsideFrom } from './settings.ts';

/** Step Functions and SES, apart from `aws.ts`: the relay alone loads and may call them. */
export const outsideOnAws = (senderName: string): Omit<Outside, 'compose'> => {
  const { stateMachineArn, mailFrom, configurationSet } = outsideFrom(process.env);
  return {
    engine: stepFunctions(new SFNClient({ requestHandler }), stateMachineArn),
    mailer: sesMailer(new SESClient({ requestHandler }), {
      from: { name: senderName, address: mailFrom },
      configurationSet,
    }),
  };
};
