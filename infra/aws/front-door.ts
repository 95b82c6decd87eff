import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpRoute,
  type HttpRouteKey,
  HttpStage,
  IpAddressType,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IAliasRecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties, CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';
import { CloudFront, type CloudFrontProps } from './cloud-front.ts';
import { Dns } from './dns.ts';
import type { DomainConfig } from './door-config.ts';
import type { EntryFunction } from './entry-function.ts';
import { keptIds } from './kept-in-place.ts';
import { pinLogicalId } from './stable-id.ts';

export type FrontDoorProps = {
  readonly logRetention: RetentionDays;
  readonly domain?: DomainConfig | undefined;
  /** With it CloudFront stands in front, and has the domain's name. */
  readonly cloudFront?: Pick<CloudFrontProps, 'webAclArn' | 'secretVersion'> | undefined;
};

/** The route, never the path or the query: those carry link tokens. */
const logLine = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    route: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    latency: AccessLogField.contextResponseLatency(),
  }),
);

/** What a name leads to. */
type Host = { readonly name: string; readonly alias: IAliasRecordTarget };

const hostOf = ({ distribution }: CloudFront): Host => ({
  name: distribution.distributionDomainName,
  alias: new CloudFrontTarget(distribution),
});

/** The HTTP API people reach; its address is known before any function, so functions can be told it. */
export class FrontDoor extends Construct {
  readonly url: string;
  /** The host that a name outside Route 53 has to be pointed at. */
  readonly target: string | undefined;
  readonly api: HttpApi;
  readonly cloudFront: CloudFront | undefined;
  private readonly dns: Dns | undefined;

  constructor(scope: Construct, id: string, { logRetention, domain, cloudFront }: FrontDoorProps) {
    super(scope, id);
    // CloudFront reaches the API by its own address; where people have a name for the API itself, only that one answers.
    const disableExecuteApiEndpoint = domain !== undefined && cloudFront === undefined;
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, disableExecuteApiEndpoint });
    pinLogicalId(this.api, keptIds.api);
    const stage = this.openStage(logRetention);
    this.cloudFront = cloudFront && new CloudFront(this, 'CloudFront', { ...cloudFront, api: this.api, domain });
    const host = this.cloudFront === undefined ? domain && this.named(domain, stage) : hostOf(this.cloudFront);
    // One construct for both hosts: records of another logical id would collide with those of the same name.
    this.dns = host && domain && new Dns(this, 'Dns', { domain, target: host.alias });
    this.target = host?.name;
    const reached = domain?.name ?? host?.name;
    this.url = reached === undefined ? this.api.apiEndpoint : `https://${reached}`;
  }

  /** Whether the pages answer only what comes through CloudFront. */
  get behindProxy(): boolean {
    return this.cloudFront !== undefined;
  }

  open(id: string, routeKey: HttpRouteKey, pages: EntryFunction): void {
    if (this.cloudFront !== undefined) this.closeToOthers(pages, this.cloudFront);
    const integration = new HttpLambdaIntegration(`${id}Integration`, pages.handler);
    const route = new HttpRoute(this, id, { httpApi: this.api, routeKey, integration });
    acknowledge(route, {
      'AwsSolutions-APIG4':
        'People are known by the session or the mailed link and code that the function itself checks.',
    });
  }

  /** Only once CloudFront and the name stand: until then everybody comes directly. */
  private closeToOthers(pages: EntryFunction, cloudFront: CloudFront): void {
    cloudFront.vouchFor(pages);
    pages.handler.node.addDependency(cloudFront, ...(this.dns === undefined ? [] : [this.dns]));
  }

  private openStage(retention: RetentionDays): HttpStage {
    const log = new LogGroup(this, 'Log', { retention });
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: logLine },
    });
  }

  private named({ name, certificateArn }: DomainConfig, stage: HttpStage): Host {
    const domainName = new DomainName(this, 'DomainName', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
      ipAddressType: IpAddressType.DUAL_STACK,
    });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage });
    const { regionalDomainName, regionalHostedZoneId } = domainName;
    return {
      name: regionalDomainName,
      alias: new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
    };
  }
}
