import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundle } from './bundle.ts';

/** The files in `functions/` that Lambda runs in every stage, without `.ts`; each exports `handler`. */
export const entries = [
  'web/handler',
  'decision/handler',
  'clock/handler',
  'relay/handler',
  'mail-events/handler',
  'steps/unit-head',
  'steps/block-leader',
  'steps/ministry',
  'steps/correction',
  'steps/record',
] as const;
/** Instead of `web` and `decision` where CloudFront stands in front. */
export const entriesBehindProxy = ['web/behind-proxy', 'decision/behind-proxy'] as const;
export type Entry = (typeof entries | typeof entriesBehindProxy)[number];

/** Where a function's code comes from; tests give stubs. */
export type CodeOf = (entry: Entry) => Code;

/**
 * Bundles the entries of a folder on this machine; the image is a name CDK asks for and never fetches, since a failed
 * bundle throws. CDK bundles once what looks alike to it, and it does not look into `local`: the command tells them apart.
 */
export const bundledFrom =
  (folder: string): CodeOf =>
  (entry) =>
    Code.fromAsset(folder, {
      assetHashType: AssetHashType.OUTPUT,
      bundling: {
        image: DockerImage.fromRegistry('unused'),
        command: [entry],
        local: {
          tryBundle: (output) => {
            bundle(join(folder, `${entry}.ts`), join(output, 'index.mjs'));
            return true;
          },
        },
      },
    });

export const functionsFolder = fileURLToPath(new URL('../../functions', import.meta.url));
