import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundleAll } from './bundle.ts';
import { environmentsNamed } from './environments.ts';
import { deploy } from './stacks/deployment.ts';

const app = new App();
// A rule of AWS Solutions that is broken without a reason ends the synthesis.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
const environments = environmentsNamed(app.node.tryGetContext('environment'));
const bundles = await bundleAll();
for (const environment of environments) deploy(app, environment, bundles);
app.synth();
