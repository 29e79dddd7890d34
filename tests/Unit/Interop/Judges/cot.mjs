// Reads a message of the TAK protocol with @tak-ps/node-cot and prints its event as JSON: node cot.mjs HEXADECIMAL
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const resolved = createRequire(process.env.NODE_PATH + '/x.js').resolve('@tak-ps/node-cot');
const { default: CoT } = await import(pathToFileURL(resolved));
const told = CoT.from_proto(Buffer.from(process.argv[2], 'hex'));
console.log(JSON.stringify(told.raw));
