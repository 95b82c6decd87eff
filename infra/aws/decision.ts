import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { EntryFunction, type Surroundings } from './entry-function.ts';
import type { FrontDoor } from './front-door.ts';

export type DecisionProps = Surroundings & { readonly door: FrontDoor };

/** The pages behind a mail link: they add and change, and can delete and list nothing. */
export class Decision extends Construct {
  constructor(scope: Construct, id: string, { door, ...surroundings }: DecisionProps) {
    super(scope, id);
    const pages = new EntryFunction(this, 'Pages', {
      ...surroundings,
      entry: door.behindProxy ? 'decision/behind-proxy' : 'decision/handler',
      timeoutSeconds: 15,
      may: { items: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], indexes: [] },
    });
    door.open('DecisionRoute', HttpRouteKey.with('/d/{proxy+}', HttpMethod.ANY), pages);
  }
}
