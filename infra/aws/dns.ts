import { AaaaRecord, ARecord, HostedZone, type IAliasRecordTarget, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { DomainConfig } from './door-config.ts';

export type DnsProps = { readonly domain: DomainConfig; readonly target: IAliasRecordTarget };

/** Leads the stage's own name to its host, where its zone is on Route 53; elsewhere the ministry's own DNS has to. */
export class Dns extends Construct {
  constructor(scope: Construct, id: string, { domain: { name, hostedZone }, target }: DnsProps) {
    super(scope, id);
    if (hostedZone === undefined) return;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    const record = { zone, recordName: `${name}.`, target: RecordTarget.fromAlias(target) };
    new ARecord(this, 'Ipv4', record);
    new AaaaRecord(this, 'Ipv6', record);
  }
}
