import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awsClients } from '../../infra/tools/preflight/clients.ts';
import { checks, type Finding, type Held } from '../../infra/tools/preflight/finding.ts';
import { bootstrapNeed } from '../../infra/tools/preflight/gather-account.ts';
import { gatherSuppressed, type TxtRecords } from '../../infra/tools/preflight/gather-mail.ts';
import { preflightText } from '../../infra/tools/preflight/preflight-text.ts';
import { commandFrom, exitCodes, runPreflight } from '../../infra/tools/preflight/run-preflight.ts';
import { sentencesEn, wordsEn } from '../../infra/tools/preflight/sentences-en.ts';
import { sentencesVi } from '../../infra/tools/preflight/sentences-vi.ts';
import { context } from '../infra/synthesised.ts';
import { type Answers, type FakeCloud, fakeCloud, json, xml, xmlError } from './preflight-cloud.ts';

const now = '2026-11-23T02:00:00.000Z';
const noRecords: TxtRecords = async () => [];

let cloud: FakeCloud | undefined;

beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'somebody');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, '/dev/null');
  for (const name of [
    'AWS_PROFILE',
    'AWS_SESSION_TOKEN',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
  ])
    vi.stubEnv(name, undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await cloud?.close();
  cloud = undefined;
});

const run = async (args: readonly string[], answers: Answers = {}, txt = noRecords, asked: object = context) => {
  cloud = await fakeCloud(answers);
  vi.stubEnv('AWS_ENDPOINT_URL', cloud.endpoint);
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await runPreflight(args, { context: { ...asked }, now: () => now, txt, everyMs: 1, say, complain: say });
  return { code, said: said.join('\n') };
};

const findingsOf = async (
  answers: Answers,
  txt = noRecords,
  asked: object = context,
): Promise<ReadonlyMap<string, Finding>> => {
  const { said } = await run(['--stage', 'demo', '--json', '--lang', 'en', '--proposals', '100'], answers, txt, asked);
  const { findings }: { findings: readonly Finding[] } = JSON.parse(said);
  return new Map(findings.map((finding) => [finding.check, finding]));
};

const STACK = 'emulation-pipeline-demo';
const me = xml('GetCallerIdentity', '<Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/ops</Arn>');
const sandbox = json({
  EnforcementStatus: 'HEALTHY',
  ProductionAccessEnabled: false,
  SendingEnabled: true,
  SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 3 },
});

const beforeTheFirstDeploy: Answers = {
  GetCallerIdentity: me,
  GetParameter: json({ __type: 'ParameterNotFound', message: 'not there' }, 400),
  DescribeStacks: xmlError('ValidationError', `Stack with id ${STACK} does not exist`),
  'GET /v2/email/account': sandbox,
  'GET /v2/email/identities/example.vn': {
    ...json({ message: 'not there' }, 404),
    headers: { 'x-amzn-errortype': 'NotFoundException' },
  },
};

const stackOf = (status: string) =>
  xml(
    'DescribeStacks',
    `<Stacks><member><StackName>${STACK}</StackName><StackStatus>${status}</StackStatus>
    <CreationTime>2026-11-20T00:00:00Z</CreationTime><EnableTerminationProtection>false</EnableTerminationProtection></member></Stacks>`,
  );

const ownStackOnly = (input: string) =>
  /StackName=emulation-pipeline-demo(&|$)/.test(input)
    ? stackOf('UPDATE_COMPLETE')
    : xmlError('ValidationError', 'Stack with id x does not exist');

const deployed: Answers = {
  ...beforeTheFirstDeploy,
  DescribeStacks: stackOf('UPDATE_ROLLBACK_COMPLETE'),
  DetectStackDrift: xml('DetectStackDrift', '<StackDriftDetectionId>1</StackDriftDetectionId>'),
};

describe('before the first deploy', () => {
  it('what the deploy will make is left for later, and the rest is judged', async () => {
    const found = await findingsOf(beforeTheFirstDeploy);

    expect([...found.keys()]).toEqual(checks);
    const later = [...found.values()].filter(({ standing }) => standing === 'afterDeploy').map(({ check }) => check);
    expect(later).toEqual([
      ...['stack', 'protection', 'table', 'drift', 'identity', 'dkim', 'mailFrom', 'season', 'approvers', 'alarms'],
    ]);
    expect(found.get('credentials')).toMatchObject({ standing: 'ready', values: { account: '123456789012' } });
    expect(found.get('bootstrap')).toMatchObject({ standing: 'notReady', code: 'bootstrap.none' });
    expect(found.get('production')).toMatchObject({ code: 'production.sandbox' });
    expect(found.get('quota')).toMatchObject({ code: 'quota.small', values: { most: 200, sent: 3, proposals: 100 } });
    expect(found.get('dmarc')).toMatchObject({ code: 'dmarc.none' });
    expect(found.get('clock')).toMatchObject({ standing: 'ready' });
  });

  it('each line that is not right says what to do, in Vietnamese', async () => {
    const { code, said } = await run(['--stage', 'demo'], beforeTheFirstDeploy);

    expect(code).toBe(exitCodes.notReady);
    expect(said).toContain(`Kiểm tra stage demo (stack ${STACK}, vùng ap-southeast-1)`);
    expect(said).toMatch(
      /CHƯA ĐẠT +CDK bootstrap +chưa bootstrap tài khoản và vùng này\n +→ npx cdk bootstrap aws:\/\/123456789012\/ap-southeast-1\n/,
    );
    expect(said).toMatch(/để sau +Stack +chưa triển khai\n +→ npx cdk deploy -c stage=demo\n/);
    expect(said).toMatch(/Chưa sẵn sàng: 3 mục chưa đạt, 0 mục không kiểm tra được\. 1 mục cần xem lại\.$/);
  });

  it('CloudFront needs a bootstrap and stacks in its own region too', async () => {
    const stages = { demo: { ...context.stages.demo, edge: {} } };
    const version = (input: string) =>
      input.includes('us-east-1')
        ? json({ __type: 'ParameterNotFound', message: 'not there' }, 400)
        : json({ Parameter: { Value: '33' } });
    const answers: Answers = { ...deployed, GetParameter: version, DescribeStacks: ownStackOnly };
    const found = await findingsOf(answers, noRecords, { ...context, stages });
    expect(found.get('bootstrap')).toMatchObject({ code: 'bootstrap.none', values: { region: 'us-east-1' } });
    expect(found.get('stack')).toMatchObject({
      code: 'stack.partly',
      values: { missing: [`${STACK}-firewall`, `${STACK}-edge-log`] },
    });
  });

  it('a stack of which only a change set stands counts as none', async () => {
    const found = await findingsOf({ ...beforeTheFirstDeploy, DescribeStacks: stackOf('REVIEW_IN_PROGRESS') });
    expect(found.get('stack')).toMatchObject({ standing: 'afterDeploy' });
  });
});

describe('of a deployed stage', () => {
  it('an open protection and a deploy that failed are seen', async () => {
    const found = await findingsOf(deployed);
    expect(found.get('stack')).toMatchObject({ standing: 'warning', code: 'stack.rolledBack' });
    expect(found.get('protection')).toMatchObject({ standing: 'notReady' });
    expect(found.get('identity')).toMatchObject({ standing: 'notReady', code: 'identity.none' });
  });

  it('drift is waited for and named by resource', async () => {
    let looks = 0;
    const status = () => {
      looks += 1;
      const state = looks < 3 ? 'DETECTION_IN_PROGRESS' : 'DETECTION_COMPLETE';
      return xml(
        'DescribeStackDriftDetectionStatus',
        `<StackId>1</StackId><StackDriftDetectionId>1</StackDriftDetectionId><DetectionStatus>${state}</DetectionStatus><Timestamp>2026-11-23T00:00:00Z</Timestamp>`,
      );
    };
    const drift = (id: string, how: string) =>
      `<member><LogicalResourceId>${id}</LogicalResourceId><StackResourceDriftStatus>${how}</StackResourceDriftStatus></member>`;
    const drifts = xml(
      'DescribeStackResourceDrifts',
      `<StackResourceDrifts>${drift('Relay', 'MODIFIED')}${drift('Clock', 'DELETED')}</StackResourceDrifts>`,
    );
    const found = await findingsOf({
      ...deployed,
      DescribeStackDriftDetectionStatus: status,
      DescribeStackResourceDrifts: drifts,
    });
    expect(found.get('drift')).toMatchObject({ code: 'drift.deleted', values: { resources: ['Clock'] } });
    expect(looks).toBe(3);
  });

  it('somebody who has not opened the mail of SNS does not hear alarms yet', async () => {
    const topic = 'arn:aws:sns:ap-southeast-1:123456789012:ops';
    const resource = (type: string, id: string) =>
      `<member><LogicalResourceId>x</LogicalResourceId><ResourceType>${type}</ResourceType><PhysicalResourceId>${id}</PhysicalResourceId><ResourceStatus>CREATE_COMPLETE</ResourceStatus><LastUpdatedTimestamp>2026-11-23T00:00:00Z</LastUpdatedTimestamp></member>`;
    const subscription = (protocol: string, arn: string) =>
      `<member><Protocol>${protocol}</Protocol><SubscriptionArn>${arn}</SubscriptionArn><TopicArn>${topic}</TopicArn></member>`;
    const found = await findingsOf({
      ...deployed,
      ListStackResources: xml(
        'ListStackResources',
        `<StackResourceSummaries>${resource('AWS::SQS::Queue', 'q')}${resource('AWS::SNS::Topic', topic)}</StackResourceSummaries>`,
      ),
      ListSubscriptionsByTopic: xml(
        'ListSubscriptionsByTopic',
        `<Subscriptions>${subscription('email', 'PendingConfirmation')}${subscription('lambda', `${topic}:1`)}</Subscriptions>`,
      ),
    });
    expect(found.get('alarms')).toMatchObject({ code: 'alarms.pending', values: { pending: 1 } });
  });

  it('the addresses that SES suppresses are read page by page', async () => {
    const summary = (EmailAddress: string) => ({ EmailAddress, Reason: 'BOUNCE', LastUpdateTime: 1_795_000_000 });
    const page = (input: string) =>
      input.includes('NextToken=two')
        ? json({ SuppressedDestinationSummaries: [summary('b@example.vn')] })
        : json({ SuppressedDestinationSummaries: [summary('A@example.vn')], NextToken: 'two' });
    cloud = await fakeCloud({ 'GET /v2/email/suppression/addresses': page });
    vi.stubEnv('AWS_ENDPOINT_URL', cloud.endpoint);
    const { ses, close } = awsClients('ap-southeast-1');

    expect([...(await gatherSuppressed(ses))]).toEqual(['a@example.vn', 'b@example.vn']);
    close();
  });

  it('what nobody may look at is told with the reason, and is not ready', async () => {
    const found = await findingsOf(deployed);
    expect(found.get('drift')).toMatchObject({ standing: 'unknown', code: 'unknown' });
    expect(JSON.stringify(found.get('alarms')?.values)).toContain('not allowed: ListStackResources');
  });
});

describe('what does not come from AWS', () => {
  it('a name server that does not answer leaves DMARC unknown', async () => {
    const found = await findingsOf(beforeTheFirstDeploy, async () => {
      throw new Error('queryTxt ETIMEOUT _dmarc.example.vn');
    });
    expect(found.get('dmarc')).toMatchObject({
      standing: 'unknown',
      values: { why: expect.stringContaining('ETIMEOUT') },
    });
  });

  it('a record in parts is one record', async () => {
    const found = await findingsOf(beforeTheFirstDeploy, async () => [['v=DMARC1; ', 'p=reject']]);
    expect(found.get('dmarc')).toMatchObject({ standing: 'ready', values: { policy: 'reject' } });
  });

  it('a clock ten minutes ahead of the answers of AWS is seen', async () => {
    const date = new Date(Date.now() - 600_000).toUTCString();
    const found = await findingsOf({ ...beforeTheFirstDeploy, GetCallerIdentity: { ...me, headers: { date } } });
    expect(found.get('clock')).toMatchObject({ code: 'clock.wrong' });
  });

  it('a bootstrap version that is no number is not taken for a recent one', async () => {
    const found = await findingsOf({ ...beforeTheFirstDeploy, GetParameter: json({ Parameter: { Value: '' } }) });
    expect(found.get('bootstrap')).toMatchObject({ standing: 'unknown' });
  });

  it('the bootstrap that is needed follows the qualifier', () => {
    expect(bootstrapNeed({})).toEqual({ parameter: '/cdk-bootstrap/hnb659fds/version', version: 6 });
    expect(bootstrapNeed({ '@aws-cdk/core:bootstrapQualifier': 'monre' }).parameter).toBe(
      '/cdk-bootstrap/monre/version',
    );
  });
});

describe('without credentials', () => {
  it('one clear sentence is all, and nobody is asked', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
    const { code, said } = await run(['--stage', 'demo']);

    expect(code).toBe(exitCodes.notReady);
    expect(said).toMatch(/CHƯA ĐẠT +Đăng nhập AWS +máy này chưa có thông tin đăng nhập AWS\n/);
    expect(cloud?.asked).toEqual([]);
  });

  it('that AWS takes, its reason is told', async () => {
    const { code, said } = await run(['--stage', 'demo', '--lang', 'en'], {
      GetCallerIdentity: xmlError('ExpiredToken', 'The security token included in the request is expired'),
    });
    expect(code).toBe(exitCodes.notReady);
    expect(said).toContain('AWS refuses the credentials: ExpiredToken');
  });
});

describe('the command', () => {
  it('says of a configuration that cannot be used what is wrong', async () => {
    const { code, said } = await run(['--stage', 'prod', '--lang', 'en']);
    expect(code).toBe(exitCodes.notReady);
    expect(said).toBe('The configuration in cdk.json cannot be used:\n  stages.prod is missing.');
  });

  it.each([
    [sentencesVi, 'thủ trưởng đơn vị, từ 23/11/2026: thư không đến được Nguyễn Văn A (P1: đã bị đánh dấu)', 'ĐỊA_CHỈ'],
    [sentencesEn, 'unit head, from 23/11/2026: mail does not reach Nguyễn Văn A (P1: marked)', 'ADDRESS'],
  ])('names who cannot be asked, and how an address is let go by what holds it', (sentences, sentence, address) => {
    const of = { stack: STACK, region: 'ap-southeast-1' };
    const one = (...held: readonly Held[]) => ({ id: 'P1', name: 'Nguyễn Văn A', held });
    const gap = {
      unit: 'U1',
      stage: 'unitHead',
      day: '2026-11-23',
      why: 'undeliverable',
      people: [one('marked')],
    } as const;
    const clear = `npm run directory -- clear ${address} --stack ${STACK} --region ap-southeast-1`;
    const unsuppress = `aws sesv2 delete-suppressed-destination --email-address ${address} --region ap-southeast-1`;

    const missing = sentences['approvers.missing']({ gaps: [gap], ...of }).todo ?? [];
    expect(missing[0]).toContain(sentence);
    expect(missing).toContain(clear);
    expect(missing).not.toContain(unsuppress);
    expect(sentences['approvers.silent']({ people: [one('suppressed')], ...of }).todo).toContain(unsuppress);
  });

  it('is ready when nothing is wrong, whatever is to be looked at', () => {
    const findings: readonly Finding[] = [
      { check: 'credentials', standing: 'ready', code: 'credentials.found', values: { account: '1' } },
      { check: 'clock', standing: 'warning', code: 'clock.wrong', values: { seconds: -200 } },
    ];
    const text = preflightText('T', findings, { words: wordsEn, sentences: sentencesEn });
    expect(text).toBe(`T

  ok    AWS credentials  AWS account 1
  look  Clock            this machine is 200 s behind AWS
       → Let it keep time by the network (timedatectl set-ntp true), then run this again.

Ready. 1 to look at.`);
  });

  it.each([
    [[]],
    [['demo']],
    [['--stage']],
    [['--stage', 'demo', 'more']],
    [['--stage', 'demo', '--lang', 'fr']],
    [['--stage', 'demo', '--proposals', '0']],
    [['--stage', 'demo', '--proposals', 'many']],
    [['--stage', 'demo', '--force']],
  ])('with %j gets the usage and exit code 2', async (args) => {
    expect(commandFrom(args)).toBeUndefined();
    const { code, said } = await run(args);
    expect(code).toBe(exitCodes.usage);
    expect(said).toContain('npm run preflight -- --stage TÊN');
  });
});
