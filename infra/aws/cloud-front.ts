import { Fn, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  type DistributionProps,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { proofHeader } from '../../functions/edge/admission.ts';
import { paths } from '../../functions/views/paths.ts';
import { acknowledge } from './acknowledged.ts';
import type { DomainConfig } from './door-config.ts';
import type { EntryFunction } from './entry-function.ts';
import { pinLogicalId } from './stable-id.ts';

export type CloudFrontProps = {
  readonly api: HttpApi;
  readonly domain: DomainConfig | undefined;
  readonly webAclArn: string;
  /** The version of the secret to send; without it the one that was current when CloudFormation last asked. */
  readonly secretVersion: string | undefined;
};

const onlyHttps = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS };

/** Pages are nobody else's: all goes through, cookies and `Origin` too. The function has compressed them already. */
const pagesFrom = (origin: IOrigin): BehaviorOptions => ({
  ...onlyHttps,
  origin,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  compress: false,
});

/** Files under hashed names, kept as long as they say themselves: a year. */
const assetsFrom = (origin: IOrigin): BehaviorOptions => ({
  ...onlyHttps,
  origin,
  cachePolicy: CachePolicy.CACHING_OPTIMIZED,
});

/** CloudFront before the HTTP API. It adds a secret to whatever it hands on, and the functions answer nothing without it. */
export class CloudFront extends Construct {
  readonly distribution: Distribution;
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { api, domain, webAclArn, secretVersion }: CloudFrontProps) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'What CloudFront adds to each request, so that the API answers nobody who goes around it',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const origin = this.originOf(api, secretVersion);
    this.distribution = new Distribution(this, 'Distribution', {
      ...this.nameOf(domain),
      defaultBehavior: pagesFrom(origin),
      additionalBehaviors: { [paths.asset('*')]: assetsFrom(origin) },
      webAclId: webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // All of Asia, Europe and North America; without South America and Oceania.
      priceClass: PriceClass.PRICE_CLASS_200,
    });
    pinLogicalId(this.distribution, 'Distribution');
    this.explain(domain);
  }

  /** Lets a function read what CloudFront sends. */
  vouchFor(pages: EntryFunction): void {
    const { secretArn } = this.secret;
    pages.handler.addEnvironment('SHARED_SECRET_ARN', secretArn);
    pages.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }),
    );
  }

  private originOf(api: HttpApi, versionId: string | undefined): IOrigin {
    const sent = SecretValue.secretsManager(this.secret.secretArn, versionId === undefined ? {} : { versionId });
    return new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      // A reference that CloudFormation resolves: the template and the functions' environment hold no secret.
      customHeaders: { [proofHeader]: sent.unsafeUnwrap() },
    });
  }

  private nameOf(domain: DomainConfig | undefined): Partial<DistributionProps> {
    if (domain === undefined) return {};
    return {
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  private explain(domain: DomainConfig | undefined): void {
    acknowledge(this.secret, {
      'AwsSolutions-SMG4': 'CloudFront takes a new value by a deploy only, so it is rotated by hand: see the README.',
    });
    acknowledge(this.distribution, {
      'AwsSolutions-CFR1': 'Approvers travel, and embassies file too: no country is shut out.',
      'AwsSolutions-CFR3':
        'Logged by standard logging v2 (edge-log-stack.ts), which can leave out the path; the log this rule looks for cannot.',
    });
    if (domain !== undefined) return;
    acknowledge(this.distribution, {
      'AwsSolutions-CFR4':
        'Without a domain of its own a stage has CloudFront’s certificate, whose TLS versions nobody can set.',
    });
  }
}
