/** Runs one PHP version, in WebAssembly, on this machine's files: `node run.mjs MODULES VERSION SCRIPT [ARGUMENT…]`. */
import { pathToFileURL } from 'node:url';

const [modules, version, ...script] = process.argv.slice(2);
const load = (name) => import(new URL(`@php-wasm/${name}/index.js`, pathToFileURL(`${modules}/`)).href);
const { PHP } = await load('universal');
const { loadNodeRuntime, useHostFilesystem } = await load('node');

const php = new PHP(await loadNodeRuntime(version, { emscriptenOptions: { processId: process.pid } }));
useHostFilesystem(php);
const { exitCode, stdoutText, stderrText } = await php.cli(['php', ...script]);
process.stdout.write(await stdoutText);
process.stderr.write(await stderrText);
process.exit(await exitCode);
