import { HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { EntryFunction, type Surroundings } from './entry-function.ts';
import type { FrontDoor } from './front-door.ts';

export type WebProps = Surroundings & { readonly door: FrontDoor };

/** The signed-in pages: everything that is not behind a mail link. */
export class Web extends Construct {
  constructor(scope: Construct, id: string, { door, ...surroundings }: WebProps) {
    super(scope, id);
    const pages = new EntryFunction(this, 'Pages', {
      ...surroundings,
      entry: door.behindProxy ? 'web/behind-proxy' : 'web/handler',
      timeoutSeconds: 15,
      may: {
        items: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
        indexes: [LISTS, DUE],
      },
    });
    door.open('WebRoute', HttpRouteKey.DEFAULT, pages);
  }
}
