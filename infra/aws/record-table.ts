import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { DUE, LISTS } from '../../functions/adapters/dynamo/keys.ts';
import { acknowledge } from './acknowledged.ts';
import { keptIds } from './kept-in-place.ts';
import { pinLogicalId } from './stable-id.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What one role may do: actions on items of the table, and which indexes it may query. */
export type TableRights = {
  readonly items: readonly ('GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem')[];
  readonly indexes: readonly (typeof LISTS | typeof DUE)[];
};

export type RecordTableProps = {
  /** The stream of a table that `npm run restore` made: it is used instead of one of the stack's own. */
  readonly restoredStream?: string | undefined;
};

/** The record: the only source of truth, kept when the stack goes. */
export class RecordTable extends Construct {
  readonly table: Table | ITable;

  constructor(scope: Construct, id: string, { restoredStream }: RecordTableProps = {}) {
    super(scope, id);
    this.table = restoredStream === undefined ? this.own() : this.restored(restoredStream);
  }

  private own(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      // The account's own KMS key instead of DynamoDB's: each use of it stands in CloudTrail.
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'ttl',
      stream: StreamViewType.NEW_IMAGE,
    });
    table.addGlobalSecondaryIndex({
      indexName: LISTS,
      partitionKey: text('pk1'),
      sortKey: text('sk1'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['line'],
    });
    table.addGlobalSecondaryIndex({
      indexName: DUE,
      partitionKey: text('pk2'),
      sortKey: text('sk2'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    pinLogicalId(table, keptIds.table);
    return table;
  }

  private restored(tableStreamArn: string): ITable {
    const tableArn = tableStreamArn.slice(0, tableStreamArn.indexOf('/stream/'));
    return Table.fromTableAttributes(this, 'Restored', { tableArn, tableStreamArn, globalIndexes: [LISTS, DUE] });
  }

  /** A transaction needs the actions of its parts; there is no right to scan or to change the table itself. */
  allow(grantee: IGrantable, { items, indexes }: TableRights): void {
    const actions = items.map((action) => `dynamodb:${action}`);
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.table.tableArn] }));
    if (indexes.length === 0) return;
    const resources = indexes.map((index) => `${this.table.tableArn}/index/${index}`);
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources }));
  }

  /** What Lambda needs to poll the stream in the function's name. */
  allowStream(grantee: IGrantable & Construct): void {
    this.table.grantStream(grantee, 'dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator');
    const streams = `${this.table.tableArn}/stream/*`;
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [streams] }),
    );
    const shown = this.table instanceof Table ? '<Records.Arn>/stream/*' : streams;
    acknowledge(grantee, {
      [`AwsSolutions-IAM5[Resource::${shown}]`]:
        'ListStreams takes no single stream; this is the narrowest resource AWS documents for it: the streams of this table.',
    });
  }
}
