export { inspectCertificate } from './inspect-certificate.ts';
