import { App } from 'aws-cdk-lib';
import { addChecks } from './checks.ts';
import { bundledFrom, functionsFolder } from './code.ts';
import { readConfig } from './config.ts';
import { PipelineStack } from './pipeline-stack.ts';

const app = new App();
const read = readConfig((key) => app.node.tryGetContext(key));
if (!read.ok) {
  process.stderr.write(`${read.mistakes.join('\n')}\n`);
  process.exit(1);
}
new PipelineStack(app, { config: read.config, code: bundledFrom(functionsFolder) });
addChecks(app, read.config);
