/**
 * Stands in for the AWS SDK's search for a nearer DynamoDB endpoint, which is off unless somebody asks for it, and
 * which nobody here does.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): boolean => false,
  configFileSelector: (): boolean => false,
  default: false,
};

export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;
