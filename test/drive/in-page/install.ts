import { inPage } from './index.ts';

// A symbol that is not enumerable: a test that compares the page's globals shall not find the driver there.
Object.defineProperty(globalThis, Symbol.for('test-drive'), { value: inPage });
