import { coldLoads, coldTimes } from './endpoint/cold.ts';
import { entriesOf } from './endpoint/memory.ts';
import { throughput } from './endpoint/throughput.ts';
import { warmTimes } from './endpoint/warm.ts';

console.log(await coldLoads(200));
console.log(await coldTimes(200));
console.log(await entriesOf(1000));
console.log(await warmTimes(20_000));
console.log(await throughput('light'));
console.log(await throughput('shipped'));
