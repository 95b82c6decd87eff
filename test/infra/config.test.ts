import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../infra/aws/config.ts';
import { doors } from './doors.ts';

const demo = {
  region: 'ap-southeast-1',
  sender: 'awards@example.vn',
  administratorEmail: 'admin@example.vn',
  ministryName: 'Bộ Tài nguyên và Môi trường',
};

const read = (stage: unknown, stages: unknown) => {
  const context = new Map([
    ['stage', stage],
    ['stages', stages],
  ]);
  return readConfig((key) => context.get(key));
};
const readDemo = (changes: object) => read('demo', { demo: { ...demo, ...changes } });

const awards = doors.domain.domain.name;
const domain = (changes: object) => ({ domain: { ...doors.domain.domain, ...changes } });
const zone = (changes: object) => domain({ hostedZone: { ...doors.domain.domain.hostedZone, ...changes } });

describe('the configuration', () => {
  it('of cdk.json is usable as it is', () => {
    const { context } = v.parse(
      v.object({ context: v.record(v.string(), v.unknown()) }),
      JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')),
    );
    expect(readConfig((key) => context[key])).toMatchObject({ ok: true, config: { stage: 'demo' } });
  });

  it('has defaults for all that a ministry need not say', () => {
    expect(readDemo({})).toEqual({
      ok: true,
      config: {
        ...demo,
        stage: 'demo',
        opsEmail: demo.administratorEmail,
        mailIdentity: 'domain',
        stageDays: { unitHead: 3, blockLeader: 5, ministry: 20, correction: 10 },
        logRetentionDays: 90,
      },
    });
  });

  it('takes all that may be said', () => {
    const said = {
      publicUrl: 'https://awards.example.vn',
      opsEmail: 'ops@example.vn',
      mailIdentity: 'email',
      stageDays: { unitHead: 1, blockLeader: 2, ministry: 90, correction: 4 },
      logRetentionDays: 365,
      restoredStream: 'arn:aws:dynamodb:ap-southeast-1:123456789012:table/records/stream/2026-11-23T00:00:00.000',
    };
    expect(readDemo(said)).toEqual({ ok: true, config: { ...demo, ...said, stage: 'demo' } });
  });

  it('takes a domain with or without a hosted zone, and CloudFront with its defaults', () => {
    expect(readDemo({ domain: doors.domain.domain })).toMatchObject({ config: { domain: doors.domain.domain } });
    const { name, certificateArn } = doors.both.domain;
    expect(readDemo({ domain: { name, certificateArn }, edge: {}, publicUrl: `https://${name}` })).toMatchObject({
      config: { domain: { name, certificateArn }, edge: { requestsPerFiveMinutes: 10_000 } },
    });
    const edge = { requestsPerFiveMinutes: 100, secretVersion: '0f3b2a52-5f4e-4c6f-9a37-6f5f0d5f1c11' };
    expect(readDemo({ edge })).toMatchObject({ config: { edge } });
  });

  it.each([
    [
      { restoredStream: 'records' },
      "stages.demo.restoredStream must be the ARN of a restored table's stream, as npm run restore prints it.",
    ],
    [{ region: 'Singapore' }, 'stages.demo.region must be an AWS region, such as ap-southeast-1.'],
    [{ region: undefined }, 'stages.demo.region must be an AWS region, such as ap-southeast-1.'],
    [{ sender: 'awards' }, 'stages.demo.sender must be one e-mail address, such as awards@example.vn.'],
    [{ sender: 'a@b.vn,c@d.vn' }, 'stages.demo.sender must be one e-mail address, such as awards@example.vn.'],
    [{ sender: 'a@b.vn\r\nBcc: c@d.vn' }, 'stages.demo.sender must be one e-mail address, such as awards@example.vn.'],
    [
      { administratorEmail: 7 },
      'stages.demo.administratorEmail must be one e-mail address, such as awards@example.vn.',
    ],
    [{ opsEmail: 'ops' }, 'stages.demo.opsEmail must be one e-mail address, such as awards@example.vn.'],
    [{ opsEmail: '' }, 'stages.demo.opsEmail must be one e-mail address, such as awards@example.vn.'],
    [{ opsEmail: ['a@b.vn'] }, 'stages.demo.opsEmail must be one e-mail address, such as awards@example.vn.'],
    [
      { ministryName: ' ' },
      'stages.demo.ministryName must be the name of the ministry in one line of at most 200 characters.',
    ],
    [
      { ministryName: 'a\nb' },
      'stages.demo.ministryName must be the name of the ministry in one line of at most 200 characters.',
    ],
    [{ mailIdentity: 'both' }, /^stages\.demo\.mailIdentity must be "domain" .* or "email"/],
    [{ publicUrl: 'http://awards.example.vn' }, /^stages\.demo\.publicUrl must be an https address without a path/],
    [{ publicUrl: 'https://awards.example.vn/' }, /^stages\.demo\.publicUrl must be/],
    [{ publicUrl: 'https://awards.example.vn/x?y' }, /^stages\.demo\.publicUrl must be/],
    [{ publicUrl: 'https://user:word@awards.example.vn' }, /^stages\.demo\.publicUrl must be/],
    [{ publicUrl: 'awards.example.vn' }, /^stages\.demo\.publicUrl must be/],
    [{ logRetentionDays: 0 }, /^stages\.demo\.logRetentionDays must be one of 1, 3, 5, /],
    [{ logRetentionDays: 8 }, /^stages\.demo\.logRetentionDays must be one of 1, 3, 5, /],
    [{ logRetentionDays: '30' }, /^stages\.demo\.logRetentionDays must be one of 1, 3, 5, /],
    [{ stageDays: 3 }, /^stages\.demo\.stageDays must be an object/],
    [
      { stageDays: { unitHead: 0 } },
      'stages.demo.stageDays.unitHead must be a whole number of working days from 1 to 90.',
    ],
    [
      { stageDays: { ministry: 91 } },
      'stages.demo.stageDays.ministry must be a whole number of working days from 1 to 90.',
    ],
    [
      { stageDays: { correction: 2.5 } },
      'stages.demo.stageDays.correction must be a whole number of working days from 1 to 90.',
    ],
    [
      { stageDays: { blockLeader: '5' } },
      'stages.demo.stageDays.blockLeader must be a whole number of working days from 1 to 90.',
    ],
    [{ stageDays: { minister: 3 } }, 'stages.demo.stageDays.minister is not a key of the configuration.'],
    [{ sendr: 'x' }, 'stages.demo.sendr is not a key of the configuration.'],
    [{ domain: 'awards.example.vn' }, /^stages\.demo\.domain must be an object/],
    [{ domain: { name: awards } }, 'stages.demo.domain.certificateArn is missing.'],
    [domain({ name: 'https://awards.example.vn' }), /^stages\.demo\.domain\.name must be a host name in small letters/],
    [domain({ name: 'Awards.example.vn' }), /^stages\.demo\.domain\.name must be/],
    [domain({ name: '*.example.vn' }), /^stages\.demo\.domain\.name must be/],
    [domain({ name: 'awards' }), /^stages\.demo\.domain\.name must be/],
    [
      domain({ certificateArn: 'awards' }),
      /^stages\.demo\.domain\.certificateArn must be the ARN of a certificate of ACM/,
    ],
    [
      domain({ certificateArn: doors.both.domain.certificateArn }),
      'stages.demo.domain.certificateArn must be of a certificate in ap-southeast-1, the region of the stage; this one is in us-east-1.',
    ],
    [
      { ...doors.domain, edge: {} },
      'stages.demo.domain.certificateArn must be of a certificate in us-east-1, where CloudFront looks for it; this one is in ap-southeast-1.',
    ],
    [domain({ hostedZone: { name: 'example.vn' } }), 'stages.demo.domain.hostedZone.id is missing.'],
    [zone({ id: 'example.vn' }), /^stages\.demo\.domain\.hostedZone\.id must be the id of a hosted zone/],
    [zone({ name: 'example.vn.' }), /^stages\.demo\.domain\.hostedZone\.name must be the name of the hosted zone/],
    [
      zone({ name: 'example.gov.vn' }),
      'stages.demo.domain.hostedZone.name must be a zone that awards.example.vn lies in.',
    ],
    [
      zone({ name: 'ds.example.vn' }),
      'stages.demo.domain.hostedZone.name must be a zone that awards.example.vn lies in.',
    ],
    [
      { ...doors.domain, publicUrl: 'https://thidua.example.vn' },
      'stages.demo.publicUrl must be left out or be https://awards.example.vn, the domain of the stage.',
    ],
    [{ edge: true }, /^stages\.demo\.edge must be an object/],
    [
      { edge: { requestsPerFiveMinutes: 99 } },
      'stages.demo.edge.requestsPerFiveMinutes must be a whole number of requests from 100 to 30000.',
    ],
    [{ edge: { requestsPerFiveMinutes: 30_001 } }, /^stages\.demo\.edge\.requestsPerFiveMinutes must be/],
    [{ edge: { secretVersion: 'AWSCURRENT' } }, /^stages\.demo\.edge\.secretVersion must be the version id that aws /],
    [{ edge: { geo: ['VN'] } }, 'stages.demo.edge.geo is not a key of the configuration.'],
  ])('with %j is refused with one sentence that names the key', (changes, sentence) => {
    const refused = readDemo(changes);
    expect(refused).toEqual({ ok: false, mistakes: [expect.stringMatching(sentence)] });
  });

  it.each(['region', 'sender', 'administratorEmail', 'ministryName'])('without %s is refused', (key) => {
    const rest = Object.fromEntries(Object.entries(demo).filter(([name]) => name !== key));
    expect(read('demo', { demo: rest })).toEqual({ ok: false, mistakes: [`stages.demo.${key} is missing.`] });
  });

  it('tells all its mistakes at once', () => {
    const wrong = { ...doors.domain, region: 'us-east-1', publicUrl: 'https://example.vn' };
    expect(readDemo(wrong)).toMatchObject({
      mistakes: [expect.stringContaining('.certificateArn '), expect.stringContaining('.publicUrl ')],
    });
    expect(readDemo({ region: 'x', sender: 'y', extra: 1 })).toMatchObject({
      mistakes: [
        expect.stringContaining('.region '),
        expect.stringContaining('.sender '),
        expect.stringContaining('.extra '),
      ],
    });
  });

  it.each([
    [undefined, {}, /^stage must be a name/],
    ['Demo', {}, /^stage must be a name/],
    ['a b', {}, /^stage must be a name/],
    ['prod', {}, 'stages.prod is missing.'],
    ['prod', undefined, 'stages.prod is missing.'],
    ['prod', { demo }, 'stages.prod is missing.'],
    ['prod', { prod: 'x' }, /^stages\.prod must be an object/],
  ])('for stage %j out of %j is refused', (stage, stages, sentence) => {
    expect(read(stage, stages)).toEqual({ ok: false, mistakes: [expect.stringMatching(sentence)] });
  });
});
