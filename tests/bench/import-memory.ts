// Runs in a process of its own: most heap over the start while a file of so many megabytes is read.
import { readNumbers } from '../../extension/imports/index.ts';
import { fileOf, MB } from './import-file.ts';

/** Numbers between two looks at the memory: to ask costs more than to read some rows. */
const OFTEN = 4000;

const before = process.memoryUsage().heapUsed;
let numbers = 0;
let most = 0;
let looked = 0;
await readNumbers(fileOf(Number(process.argv[2])), { now: '2026-11-25T00:00:00.000Z' }, (found) => {
  numbers += found.length;
  if (numbers - looked < OFTEN) return;
  looked = numbers;
  most = Math.max(most, process.memoryUsage().heapUsed);
});
process.stdout.write(`${(most - before) / MB}`);
