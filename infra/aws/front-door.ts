import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpRoute, type HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';
import { keptIds } from './kept-in-place.ts';
import { pinLogicalId } from './stable-id.ts';

export type FrontDoorProps = { readonly logRetention: RetentionDays };

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

/** The HTTP API people reach; its address is known before any function, so functions can be told it. */
export class FrontDoor extends Construct {
  readonly url: string;
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { logRetention }: FrontDoorProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    pinLogicalId(this.api, keptIds.api);
    this.url = this.api.apiEndpoint;
    const log = new LogGroup(this, 'Log', { retention: logRetention });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: logLine },
    });
  }

  open(id: string, routeKey: HttpRouteKey, handler: IFunction): void {
    const integration = new HttpLambdaIntegration(`${id}Integration`, handler);
    const route = new HttpRoute(this, id, { httpApi: this.api, routeKey, integration });
    acknowledge(route, {
      'AwsSolutions-APIG4':
        'People are known by the session or the mailed link and code that the function itself checks.',
    });
  }
}
