// Puts the requests of one workload to one engine of Node, and prints the rows that it found and what that took.
// Arguments: zen or json-rules, the workload's file, and how many seconds to measure; 0 compares only.
import { readFileSync } from 'node:fs';
import { zen } from './zen.mjs';
import { jsonRules } from './json-rules.mjs';

const SECONDS_TO_COMPARE = 5;
const WARM_UP_SECONDS = 3;

const [quien, archivo, segundos] = process.argv.slice(2);
const { tablas, solicitudes } = JSON.parse(readFileSync(archivo, 'utf8'));
const prepare = { zen, 'json-rules': jsonRules }[quien](tablas);

global.gc();
const antes = process.memoryUsage.rss();
const inicio = process.hrtime.bigint();
const find = prepare();
const carga = since(inicio) / 1e6;
global.gc();
const memoria = Math.max(0, process.memoryUsage.rss() - antes) / 1e6;

const respuestas = [];
const comparando = process.hrtime.bigint();
for (const solicitud of solicitudes) {
  respuestas.push(await find(solicitud));
  if (Number(segundos) > 0 && since(comparando) / 1e9 > SECONDS_TO_COMPARE) break;
}

const salida = { respuestas, carga, memoria };
if (Number(segundos) > 0) {
  await evaluate(WARM_UP_SECONDS);
  salida.ns = await evaluate(Number(segundos));
}
process.stdout.write(JSON.stringify(salida));

async function evaluate(limite) {
  const desde = process.hrtime.bigint();
  let veces = 0;
  while (since(desde) / 1e9 < limite) {
    for (let i = 0; i < 8; i++) await find(solicitudes[veces++ % solicitudes.length]);
  }
  return since(desde) / veces;
}

function since(momento) {
  return Number(process.hrtime.bigint() - momento);
}
