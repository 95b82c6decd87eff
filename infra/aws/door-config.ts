import * as v from 'valibot';
import { must, objectMistake } from './must.ts';

/** Where CloudFront takes its certificate, its firewall and its log from, wherever the stage is. */
export const EDGE_REGION = 'us-east-1';

/**
 * Requests of one address in five minutes. An office of 500 people may share one: 100 who write save some 50 times each
 * (an autosave waits 1.2 s for a pause in typing), 400 who read open 10 pages. The API takes 30,000 from all together.
 */
const requestsPerFiveMinutes = { least: 100, usual: 10_000, most: 30_000 };

const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const certificateArn = /^arn:aws[a-z-]*:acm:([a-z0-9-]+):\d{12}:certificate\/[\w-]+$/;

const HostedZone = v.strictObject(
  {
    id: must(
      v.pipe(v.string(), v.regex(/^Z[A-Z0-9]{5,31}$/)),
      'must be the id of a hosted zone of Route 53, such as Z0123456789ABCDEFGHIJ.',
    ),
    name: must(
      v.pipe(v.string(), v.regex(hostName)),
      'must be the name of the hosted zone without a dot at the end, such as example.vn.',
    ),
  },
  objectMistake,
);

/** A host name of one's own; without a hosted zone the ministry's own DNS points it to what the stack puts out. */
export const DomainConfig = v.strictObject(
  {
    name: must(
      v.pipe(v.string(), v.regex(hostName)),
      'must be a host name in small letters without https://, such as awards.example.vn.',
    ),
    certificateArn: must(
      v.pipe(v.string(), v.regex(certificateArn)),
      'must be the ARN of a certificate of ACM, arn:aws:acm:REGION:ACCOUNT:certificate/ID.',
    ),
    hostedZone: v.optional(HostedZone),
  },
  objectMistake,
);
export type DomainConfig = v.InferOutput<typeof DomainConfig>;

/** CloudFront and its firewall in front of the pages; `{}` takes the defaults. */
export const EdgeConfig = v.strictObject(
  {
    requestsPerFiveMinutes: v.optional(
      must(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(requestsPerFiveMinutes.least),
          v.maxValue(requestsPerFiveMinutes.most),
        ),
        `must be a whole number of requests from ${requestsPerFiveMinutes.least} to ${requestsPerFiveMinutes.most}.`,
      ),
      requestsPerFiveMinutes.usual,
    ),
    secretVersion: v.optional(
      must(
        v.pipe(v.string(), v.regex(/^[\w-]{32,64}$/)),
        'must be the version id that aws secretsmanager put-secret-value printed.',
      ),
    ),
  },
  objectMistake,
);
export type EdgeConfig = v.InferOutput<typeof EdgeConfig>;

export type DoorConfig = {
  readonly region: string;
  readonly publicUrl?: string | undefined;
  readonly domain?: DomainConfig | undefined;
  readonly edge?: EdgeConfig | undefined;
};

const isWithin = (name: string, zone: string): boolean => name === zone || name.endsWith(`.${zone}`);

const certificateMistakes = ({ region, domain, edge }: DoorConfig): readonly string[] => {
  const [, found] = certificateArn.exec(domain?.certificateArn ?? '') ?? [];
  const needed = edge === undefined ? region : EDGE_REGION;
  if (found === undefined || found === needed) return [];
  const why = edge === undefined ? 'the region of the stage' : 'where CloudFront looks for it';
  return [`domain.certificateArn must be of a certificate in ${needed}, ${why}; this one is in ${found}.`];
};

const zoneMistakes = ({ domain }: DoorConfig): readonly string[] => {
  const zone = domain?.hostedZone?.name;
  if (domain === undefined || zone === undefined || isWithin(domain.name, zone)) return [];
  return [`domain.hostedZone.name must be a zone that ${domain.name} lies in.`];
};

const addressMistakes = ({ publicUrl, domain }: DoorConfig): readonly string[] => {
  if (domain === undefined || publicUrl === undefined || publicUrl === `https://${domain.name}`) return [];
  return [`publicUrl must be left out or be https://${domain.name}, the domain of the stage.`];
};

/** What no single key shows: mistakes between keys, each named from the stage on. */
export const doorMistakes = (config: DoorConfig): readonly string[] => [
  ...certificateMistakes(config),
  ...zoneMistakes(config),
  ...addressMistakes(config),
];
