const name = 'awards.example.vn';
const hostedZone = { id: 'Z0123456789ABCDEFGHIJ', name: 'example.vn' };
const certificateIn = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/0a1b2c3d`;

/** The four ways in that a stage can be configured with. */
export const doors = {
  plain: {},
  domain: { domain: { name, certificateArn: certificateIn('ap-southeast-1'), hostedZone } },
  edge: { edge: {} },
  both: { domain: { name, certificateArn: certificateIn('us-east-1'), hostedZone }, edge: {} },
} as const;
export type Door = keyof typeof doors;
