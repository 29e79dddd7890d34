// Loads a scenario with @orbat-mapper/msdllib and prints its name, what it counts, and where its units are: node msdl.mjs FILE
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { DOMParser } = await import(pathToFileURL(process.env.NODE_PATH + '/linkedom/esm/index.js'));
globalThis.DOMParser = DOMParser;
const library = JSON.parse(readFileSync(process.env.NODE_PATH + '/@orbat-mapper/msdllib/package.json', 'utf8'));
const entry = library.module ?? library.main ?? library.exports['.'].import;
const { MilitaryScenario } = await import(pathToFileURL(`${process.env.NODE_PATH}/@orbat-mapper/msdllib/${typeof entry === 'string' ? entry : entry.default}`));
const scenario = MilitaryScenario.createFromString(readFileSync(process.argv[2], 'utf8'));
console.log(`${scenario.scenarioId?.name} sides ${scenario.forceSides.length} units ${scenario.unitCount}`);
console.log(JSON.stringify(scenario.forceSides.map((side) => side.toGeoJson())));
