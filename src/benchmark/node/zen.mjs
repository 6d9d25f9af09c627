// GoRules ZEN: the tables of a decision as one graph (JDM), each a decision table node.
import { ZenEngine } from '@gorules/zen-engine';

export function zen(tablas) {
  const grafo = graph(tablas);
  return () => {
    const decision = new ZenEngine().createDecision(Buffer.from(grafo));
    return async (solicitud) => {
      const { result } = await decision.evaluate(solicitud);
      return tablas.length === 1 ? [places(result)] : tablas.map((tabla) => places(result[tabla.nombre]));
    };
  };
}

function places(resultado) {
  if (Array.isArray(resultado)) return resultado.map((fila) => fila.lugar);
  return resultado && 'lugar' in resultado ? [resultado.lugar] : [];
}

function graph(tablas) {
  const nodos = tablas.map((tabla, i) => ({
    id: tabla.nombre,
    name: tabla.nombre,
    type: 'decisionTableNode',
    content: { ...content(tabla), ...(tablas.length > 1 ? { passThrough: true, outputPath: tabla.nombre } : {}) },
  }));
  nodos.unshift({ id: 'entrada', name: 'entrada', type: 'inputNode' });
  nodos.push({ id: 'salida', name: 'salida', type: 'outputNode' });
  const aristas = nodos.slice(1).map((nodo, i) => ({ id: `a${i}`, type: 'edge', sourceId: nodos[i].id, targetId: nodo.id }));
  return JSON.stringify({ nodes: nodos, edges: aristas });
}

function content(tabla) {
  return {
    hitPolicy: tabla.primera ? 'first' : 'collect',
    inputs: tabla.entradas.map((campo) => ({
      id: campo,
      name: campo,
      field: campo === 'faltaRequisito' ? 'len(Requisitos) > 0' : campo,
    })),
    outputs: [{ id: 'lugar', name: 'lugar', field: 'lugar' }],
    rules: tabla.filas.map((fila, lugar) => ({
      _id: `r${lugar}`,
      ...Object.fromEntries(tabla.entradas.map((campo) => [campo, ''])),
      ...Object.fromEntries(fila.map((celda) => [celda.campo, cell(celda)])),
      lugar: String(lugar),
    })),
  };
}

function cell({ op, valores }) {
  const lista = valores.map(literal).join(', ');
  switch (op) {
    case 'in':
      return lista;
    case 'other':
      return `$ != null and $ not in [${lista}]`;
    case 'misshapen':
      return `$ != null and not matches($, '^(${valores[0]})$')`;
    case 'absent':
      return '$ == null';
    case 'present':
      return '$ != null';
    case '==':
      return lista;
    default:
      return `${op} ${lista}`;
  }
}

function literal(valor) {
  return typeof valor === 'string' ? `'${valor}'` : String(valor);
}
