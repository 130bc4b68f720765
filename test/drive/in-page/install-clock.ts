import { installClock } from './clock.ts';

Object.defineProperty(globalThis, Symbol.for('test-drive.clock'), { value: installClock() });
