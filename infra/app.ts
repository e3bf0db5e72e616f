import { App } from 'aws-cdk-lib';
import { bundleAll } from './bundle.ts';
import { environmentsNamed } from './environments.ts';
import { deploy } from './stacks/deployment.ts';

const app = new App();
const environments = environmentsNamed(app.node.tryGetContext('environment'));
const bundles = await bundleAll();
for (const environment of environments) deploy(app, environment, bundles);
app.synth();
