export { readConfigFile } from './read-config-file.ts';
export { loadPrivateKey, unlockConfig } from './unlock-config.ts';
