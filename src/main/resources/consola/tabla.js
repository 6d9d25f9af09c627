// A table as its workbook looks, with what the analysis, the scenarios and the journal say of each row.
(() => {
  const raiz = document.getElementById('tabla');
  const datos = raiz.dataset;
  const cuenta = document.getElementById('cuenta');
  const detalle = document.getElementById('detalle');
  const buscador = document.getElementById('texto');
  const filtros = [];
  const notas = new Map(); // by row: what the analysis says
  const casos = new Map(); // by row: how many scenarios it decides
  const veces = new Map(); // by row: how many recorded verdicts it decided
  const notadas = new Map(); // by row: of so many small faults, how many the scenarios notice
  const casi = new Map(); // by row and column: how often that cell alone kept the row from being met
  let nunca = new Set(); // the rows that no request of the period met
  let tabla;
  let rejilla;
  let lineas = [];

  const plano = (texto) => texto.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

  const vista = {
    texto: (fila, c) => (c < tabla.columnas.length ? fila.celdas[c] : resumen(fila.fila)),
    numero: (fila) => String(fila.fila),
    clases: (fila, c) => {
      if (c === tabla.columnas.length) return calor(fila.fila);
      const suyas = faltas.has(fila.fila + ' ' + c) ? 'falta' : casi.has(fila.fila + ' ' + c) ? 'casi' : '';
      return c < 0 && notas.has(fila.fila) ? 'con-nota' : suyas;
    },
    elegida: mostrar,
    intro: () => detalle.scrollIntoView({ block: 'nearest' }),
    filtrar: (c, texto) => { filtros[c] = plano(texto); filtrar(); },
  };
  const faltas = new Map();

  // Among the rows that decided, how often: from 1 to 4 by powers of ten.
  function calor(fila) {
    const n = veces.get(fila);
    return n ? 'calor-' + Math.min(4, Math.floor(Math.log10(n)) + 1) : '';
  }

  function resumen(fila) {
    const partes = [];
    if (veces.has(fila)) partes.push('decidió ' + veces.get(fila).toLocaleString('es') + (veces.get(fila) === 1 ? ' dictamen' : ' dictámenes'));
    if (nunca.has(fila)) partes.push('ninguna solicitud del periodo la cumplió');
    if (casos.has(fila)) partes.push(casos.get(fila) === 1 ? '1 escenario' : casos.get(fila) + ' escenarios');
    if (notadas.has(fila)) {
      const { muertos, vivos } = notadas.get(fila);
      partes.push(vivos ? 'los escenarios no notan ' + vivos + ' de ' + (muertos + vivos) + ' faltas' : 'los escenarios notan sus ' + muertos + ' faltas');
    }
    if (notas.has(fila)) partes.push(notas.get(fila).map((nota) => nota.mensaje).join(' '));
    return partes.join(' · ');
  }

  function filtrar() {
    const texto = plano(buscador.value.trim());
    const activos = filtros.map((filtro, c) => [c, filtro]).filter(([, filtro]) => filtro);
    const filas = lineas.filter((linea) =>
      (!texto || linea.todo.includes(texto)) && activos.every(([c, filtro]) => linea.planas(c).includes(filtro)));
    rejilla.poner(filas.map((linea) => linea.fila));
    cuenta.textContent = filas.length === lineas.length
      ? lineas.length.toLocaleString('es') + ' filas.'
      : filas.length.toLocaleString('es') + ' de ' + lineas.length.toLocaleString('es') + ' filas. '
        + (filas.length ? '' : 'Ninguna tiene lo que se busca: borre un filtro.');
  }

  function mostrar(i, c) {
    if (c >= tabla.columnas.length) {
      detalle.replaceChildren(...(i < 0 ? [] : [tablaDe.parrafo('Fila ' + rejilla.filas[i].fila + ': ' + (resumen(rejilla.filas[i].fila) || 'nada que decir.'))]));
      return;
    }
    const fila = rejilla.filas[i];
    const partes = tablaDe.detalle(tabla.columnas[c], fila && fila.fila, fila && fila.celdas[c]);
    if (fila) {
      for (const falta of faltas.get(fila.fila + ' ' + c) || []) partes.push(tablaDe.parrafo(falta.mensaje + ' ' + falta.sugerencia, 'error'));
      if (casi.has(fila.fila + ' ' + c)) partes.push(tablaDe.parrafo('Esta celda sola impidió que la fila se cumpliera ' + contadas(casi.get(fila.fila + ' ' + c).veces, 'vez', 'veces') + ' en el periodo; la última, el ' + new Date(casi.get(fila.fila + ' ' + c).ultima).toLocaleDateString('es') + '.'));
      const dicho = resumen(fila.fila);
      if (dicho) partes.push(tablaDe.parrafo('Fila ' + fila.fila + ': ' + dicho, 'ayuda'));
    }
    detalle.replaceChildren(...partes);
  }

  function irA(numero) {
    const donde = () => rejilla.filas.findIndex((fila) => fila.fila === numero);
    if (donde() < 0) mostrarTodas();
    if (donde() < 0) {
      consola.say('espera', 'La versión ' + datos.version + ' no tiene la fila ' + numero + ' en esta tabla.');
      return;
    }
    rejilla.ir(donde(), 0);
    raiz.focus({ preventScroll: true });
  }

  function mostrarTodas() {
    [buscador, ...raiz.querySelectorAll('.filtros input')].forEach((campo) => { campo.value = ''; });
    filtros.length = 0;
    filtrar();
  }

  function lista(hallazgos) {
    const seccion = document.getElementById('hallazgos');
    seccion.hidden = !hallazgos.length;
    seccion.querySelector('ul').replaceChildren(...hallazgos.slice(0, 200).map((uno) => {
      const li = document.createElement('li');
      uno.filas.forEach((numero) => {
        const boton = document.createElement('button');
        boton.type = 'button';
        boton.className = 'enlace';
        boton.textContent = 'Fila ' + numero;
        boton.addEventListener('click', () => irA(numero));
        li.append(boton, ' ');
      });
      li.append((uno.mensaje + ' ' + uno.sugerencia).trim());
      return li;
    }));
  }

  async function loQueSeSabe() {
    const base = '/api/v1/versiones/' + datos.version;
    const usos = tabla.decisiones.map((uso) => '/api/v1/dictamenes/filas?version=' + datos.version + '&decision=' + encodeURIComponent(uso.decision));
    const [analisis, escenarios, ...contadas] = await Promise.all(
      [base + '/analisis', base + '/escenarios', ...usos].map((direccion) => consola.ask(direccion, { quiet: true })));
    for (const una of contadas) {
      if (!una || !una.ok) continue;
      (await una.json()).filas
        .filter((fila) => fila.libro === datos.libro && fila.hoja === datos.hoja)
        .forEach((fila) => veces.set(fila.fila, (veces.get(fila.fila) || 0) + fila.veces));
    }
    if (analisis && analisis.ok) {
      const suya = (await analisis.json()).tablas.find((una) => una.analisis.libro === datos.libro && una.analisis.hoja === datos.hoja);
      const hallazgos = suya ? suya.analisis.hallazgos : [];
      hallazgos.forEach((uno) => uno.filas.forEach((fila) => notas.set(fila, [...(notas.get(fila) || []), uno])));
      lista(hallazgos);
    }
    if (escenarios && escenarios.ok) {
      const regla = datos.nombre + '_';
      (await escenarios.json()).escenarios.forEach((caso) => caso.reglas.forEach((una) => {
        if (!una.startsWith(regla)) return;
        const fila = Number(una.slice(regla.length));
        casos.set(fila, (casos.get(fila) || 0) + 1);
      }));
    }
    await loQueSeNota();
    rejilla.repintar();
  }

  // What the last mutation found in this table, of each decision that asks it.
  async function loQueSeNota() {
    const direcciones = datos.mutaciones.split(' ').filter(Boolean);
    for (const respuesta of await Promise.all(direcciones.map((una) => consola.ask(una, { quiet: true })))) {
      if (!respuesta || !respuesta.ok) continue;
      const informe = (await respuesta.json()).informe;
      for (const suya of informe ? informe.decisiones.flatMap((una) => una.tablas) : []) {
        if (suya.libro !== datos.libro || suya.hoja !== datos.hoja) continue;
        suya.filas.forEach(({ fila, cuenta: { muertos, vivos } }) => {
          const ya = notadas.get(fila) || { muertos: 0, vivos: 0 };
          if (muertos + vivos) notadas.set(fila, { muertos: ya.muertos + muertos, vivos: ya.vivos + vivos });
        });
      }
    }
  }

  const contadas = (n, una, varias) => n.toLocaleString('es') + ' ' + (n === 1 ? una : varias);

  // A day of the form as a moment with its zone, as the API asks.
  function momento(dia, mas) {
    const [a, m, d] = dia.split('-').map(Number);
    return new Date(a, m - 1, d + mas).toISOString();
  }

  async function contarUso(form) {
    const dicho = document.getElementById('uso-dicho');
    const pregunta = new URLSearchParams({ solicitudes: form.solicitudes.value });
    if (form.desde.value) pregunta.set('desde', momento(form.desde.value, 0));
    if (form.hasta.value) pregunta.set('hasta', momento(form.hasta.value, 1));
    dicho.textContent = 'Se miran otra vez las solicitudes del periodo; si deja esta página, se deja de contar.';
    const respuesta = await consola.ask(tablaDe.direccion(datos) + '/uso?' + pregunta);
    if (!respuesta || !respuesta.ok) { dicho.textContent = 'No se pudo contar.'; return; }
    const uso = await respuesta.json();
    veces.clear();
    casi.clear();
    nunca = new Set(uso.solicitudes ? uso.sinCumplir : []);
    uso.filas.forEach((fila) => {
      if (fila.decidio) veces.set(fila.fila, fila.decidio);
      fila.casi.forEach((celda) => {
        const c = tabla.columnas.findIndex((columna) => columna.letra + fila.fila === celda.celda);
        casi.set(fila.fila + ' ' + c, celda);
      });
    });
    dicho.textContent = contadas(uso.solicitudes, 'solicitud', 'solicitudes') + (uso.completo ? '' : ', no todas las del periodo')
      + (uso.noEvaluables ? '; ' + uso.noEvaluables.toLocaleString('es') + ' más no se pueden decidir con esta versión' : '') + '. '
      + (uso.solicitudes ? contadas(nunca.size, 'fila que ninguna cumplió', 'filas que ninguna cumplió') + '; '
        + contadas(casi.size, 'celda', 'celdas') + ' que sola impidió alguna vez su fila, con el borde punteado.' : 'Elija otro periodo.');
    filtrar();
    rejilla.repintar();
  }

  async function leer() {
    const respuesta = await consola.ask(tablaDe.direccion(datos));
    if (!respuesta) { cuenta.textContent = 'No se pudo leer la tabla.'; return; }
    tabla = await respuesta.json();
    tabla.diagnosticos.forEach((falta) => {
      const [, letra, fila] = falta.celda.match(/^([A-Z]+)(\d+)$/) || [];
      const c = tabla.columnas.findIndex((columna) => columna.letra === letra);
      const clave = fila + ' ' + c;
      faltas.set(clave, [...(faltas.get(clave) || []), falta]);
    });
    lineas = tabla.filas.map((fila) => {
      const planas = [];
      return {
        fila,
        get todo() { const t = plano(fila.fila + '\n' + fila.celdas.join('\n')); Object.defineProperty(this, 'todo', { value: t }); return t; },
        planas(c) {
          if (planas[c] === undefined) planas[c] = plano(c < fila.celdas.length ? fila.celdas[c] : resumen(fila.fila));
          return planas[c];
        },
      };
    });
    const conAnalisis = tabla.decisiones.length > 0;
    const columnas = tablaDe.columnas(tabla);
    if (conAnalisis) columnas.push({ titulo: 'Uso, escenarios y análisis', clase: 'aparte', ancho: 240 });
    rejilla = new Rejilla(raiz, 'Tabla ' + datos.hoja, columnas, vista);
    filtrar();
    performance.mark('tabla-pintada');
    buscador.addEventListener('input', filtrar);
    if (datos.fila) irA(Number(datos.fila));
    lista(tabla.diagnosticos.map((falta) => ({ ...falta, filas: [] })));
    if (conAnalisis) loQueSeSabe();
    const form = document.getElementById('uso');
    form.hidden = !conAnalisis;
    form.addEventListener('submit', (event) => { event.preventDefault(); contarUso(form); });
  }

  leer();
})();
