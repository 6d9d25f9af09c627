// json-rules-engine: one rule for each row; those of the first table come first and tell the second whether they found any.
import { Engine } from 'json-rules-engine';

const OPERADORES = {
  '==': 'equal',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  in: 'in',
  other: 'other',
  misshapen: 'misshapen',
  absent: 'equal',
  present: 'notEqual',
};

export function jsonRules(tablas) {
  return () => {
    const engine = new Engine();
    engine.addOperator('other', (valor, lista) => valor !== null && !lista.includes(valor));
    engine.addOperator('misshapen', (valor, patron) => valor !== null && !patron.test(valor));
    tablas.forEach((tabla, i) => tabla.filas.forEach((fila, lugar) => engine.addRule(rule(tablas, i, fila, lugar))));
    return async (solicitud) => {
      const { events } = await engine.run(tablas.length > 1 ? { ...solicitud, faltaRequisito: false } : solicitud);
      const lugares = tablas.map(() => []);
      for (const { params } of events) lugares[params.tabla].push(params.lugar);
      return lugares;
    };
  };
}

function rule(tablas, i, fila, lugar) {
  return {
    priority: tablas.length - i,
    conditions: { all: fila.map(condition) },
    event: { type: 'fila', params: { tabla: i, lugar } },
    ...(i < tablas.length - 1
      ? { onSuccess: (evento, almanac) => almanac.addRuntimeFact('faltaRequisito', true) }
      : {}),
  };
}

function condition({ campo, op, valores }) {
  return { fact: campo, operator: OPERADORES[op], value: value(op, valores) };
}

function value(op, valores) {
  switch (op) {
    case 'in':
    case 'other':
      return valores;
    case 'misshapen':
      return new RegExp(`^(${valores[0]})$`);
    case 'absent':
    case 'present':
      return null;
    default:
      return valores[0];
  }
}
