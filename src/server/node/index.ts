export { readConfigFile, readConfigText } from './read-config-file.ts';
export { loadPrivateKey, unlockConfig } from './unlock-config.ts';
