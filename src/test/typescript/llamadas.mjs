// Writes llamadas.ts: a typed call of every operation of the document, and what must hold of its types.
import { readFileSync, writeFileSync } from "node:fs";

const [, , source, target] = process.argv;
const { paths } = JSON.parse(readFileSync(source, "utf8"));
const methods = ["get", "put", "post", "delete", "patch"];

const value = ({ type, enum: words }) =>
  words ? JSON.stringify(words.find((word) => word !== null)) : type === "integer" ? "1" : '"x"';

const group = (parameters, where) => {
  const some = parameters.filter((one) => one.in === where && (one.required || where === "path"));
  return some.length === 0 ? "" : `${where}: { ${some.map((one) => `${JSON.stringify(one.name)}: ${value(one.schema)}`)} }`;
};

const call = (path, method, operation) => {
  const id = operation.operationId;
  const name = JSON.stringify(id);
  const parameters = operation.parameters ?? [];
  const params = ["path", "query", "header"].map((where) => group(parameters, where)).filter(Boolean).join(", ");
  const body = operation.requestBody !== undefined;
  const init = [params && `params: { ${params} }`, body && `body: cuerpo<${name}>()`].filter(Boolean).join(", ");
  const answers = ["200", "201", "202"].some((status) => operation.responses[status] !== undefined);
  if (!answers && operation.responses["204"] === undefined) {
    throw new Error(`${id} does not say what it answers where all is well`);
  }
  const claims = [
    answers && `  Cierto<Dicho<Respuesta<${name}>>>,`,
    body && `  Cierto<Dicho<Cuerpo<${name}>>>,`,
    `  Cierto<Dicho<Error<${name}>>>,`,
    `  Cierto<Error<${name}> extends Problema ? true : false>,`,
  ];
  return `export type De_${id} = [
${claims.filter(Boolean).join("\n")}
];
export async function ${id}()${answers ? `: Promise<Respuesta<${name}>>` : ": Promise<void>"} {
  const { ${answers ? "data, " : ""}error } = await api.${method.toUpperCase()}(${JSON.stringify(path)}, { ${init} });
  if (error) {
    throw problema(error);
  }
${answers ? "  return data;\n" : ""}}
`;
};

const calls = Object.entries(paths).flatMap(([path, item]) =>
  methods.filter((method) => item[method]).map((method) => call(path, method, item[method])),
);
writeFileSync(
  target,
  `import createClient from "openapi-fetch";
import type { operations, paths } from "./api.js";
import type { Cierto, Cuerpo, Dicho, Error, Problema, Respuesta } from "./tipos.js";

const api = createClient<paths>({ baseUrl: "http://127.0.0.1:8080" });
declare function cuerpo<O extends keyof operations>(): Cuerpo<O>;
const problema = ({ title, detail }: Problema) => new globalThis.Error(title + ": " + detail);

${calls.join("\n")}`,
);
console.log(`${calls.length} llamadas`);
