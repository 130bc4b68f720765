export { readCases, type ContractCase, type Expectation, type Step } from './case.ts';
export { signInByForm } from './http-backend.ts';
export { runContract, type CaseResult, type ContractOptions } from './run-contract.ts';
