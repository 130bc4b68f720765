export { createProxyFetch, type ProxyFetch, type ProxyFetchOptions } from './proxy-fetch.ts';
export { readConfigFile, readConfigText } from './read-config-file.ts';
export { CONFIG_VARIABLE, readConfigVariable, readVariableText } from './read-config-variable.ts';
export { loadPrivateKey, unlockConfig } from './unlock-config.ts';
