import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';
import { keptIds } from './kept-in-place.ts';
import { pinLogicalId } from './stable-id.ts';

export type MailSenderProps = {
  readonly sender: string;
  /** SES verifies the sender's whole domain and signs for it, or just the one address. */
  readonly mailIdentity: 'domain' | 'email';
};

/** Who mail comes from. Nothing tracks: no rewritten link, no picture that tells of opening. */
export class MailSender extends Construct {
  readonly sender: string;
  readonly configurationSet: ConfigurationSet;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, { sender, mailIdentity }: MailSenderProps) {
    super(scope, id);
    this.sender = sender;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      vdmOptions: { engagementMetrics: false },
    });
    this.identity = mailIdentity === 'domain' ? this.domain(sender.slice(sender.indexOf('@') + 1)) : this.address();
    pinLogicalId(this.configurationSet, keptIds.configurationSet);
    pinLogicalId(this.identity, keptIds.mailIdentity);
  }

  /** To send in the sender's name, and to ask how much the account may send. */
  allowSending(grantee: IGrantable & Construct): void {
    const { configurationSetName } = this.configurationSet;
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [
          this.identity.emailIdentityArn,
          Stack.of(this).formatArn({
            service: 'ses',
            resource: 'configuration-set',
            resourceName: configurationSetName,
          }),
        ],
        conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
      }),
    );
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }),
    );
    acknowledge(grantee, {
      'AwsSolutions-IAM5[Resource::*]':
        'GetSendQuota tells the limits of the whole account: AWS documents no resource for it, and it reads nothing else. X-Ray knows no resources either.',
    });
  }

  private domain(name: string): EmailIdentity {
    return new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(name),
      configurationSet: this.configurationSet,
      dkimSigning: true,
      mailFromDomain: `bounce.${name}`,
    });
  }

  private address(): EmailIdentity {
    return new EmailIdentity(this, 'Identity', {
      identity: Identity.email(this.sender),
      configurationSet: this.configurationSet,
    });
  }
}
