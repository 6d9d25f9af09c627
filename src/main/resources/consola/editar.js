// Editing a table of a draft: each change is checked at once, nothing is saved until asked, and nothing that was typed is
// lost when the session ends, the line breaks or somebody else saves.
(() => {
  const raiz = document.getElementById('tabla');
  const datos = raiz.dataset;
  const cuenta = document.getElementById('cuenta');
  const detalle = document.getElementById('detalle');
  const conflicto = document.getElementById('conflicto');
  const guardado = ['edicion', datos.quien, datos.version, datos.libro, datos.hoja].join(':');
  const ediciones = '/api/v1/versiones/' + datos.version + '/libros/' + encodeURIComponent(datos.libro) + '/ediciones';
  const boton = (accion) => document.querySelector('[data-accion="' + accion + '"]');
  let edicion;
  let rejilla;
  let faltas = new Map();
  let errores = 0;
  let primera; // of the faults that keep it from being saved
  let revisadas = 0;
  let espera;
  let abierto = null;

  const clave = (numero, letra) => letra + numero;
  const vista = {
    texto: (fila, c) => fila.celdas[c],
    numero: (fila, i) => String(edicion.numero(i)),
    clases: (fila, c, i) => {
      if (c < 0) return fila.nueva ? 'cambiada' : '';
      return (faltas.has(clave(edicion.numero(i), edicion.letra(c))) ? 'falta ' : '') + (fila.cambiadas.includes(c) ? 'cambiada' : '');
    },
    elegida: mostrar,
    intro: (i, c) => editar(i, c),
    tecla: teclas,
  };

  function mostrar(i, c) {
    const columna = edicion.tabla.columnas[c];
    const fila = edicion.filas[i];
    const numero = fila && edicion.numero(i);
    const partes = tablaDe.detalle(columna, numero, fila && fila.celdas[c]);
    (fila ? faltas.get(clave(numero, columna.letra)) || [] : []).forEach((falta) => partes.push(tablaDe.parrafo(falta.mensaje + ' ' + falta.sugerencia, 'error')));
    detalle.replaceChildren(...partes);
  }

  function teclas(event) {
    const i = rejilla.fila;
    const con = event.ctrlKey || event.metaKey;
    if (event.altKey && event.key === 'ArrowUp') return acciones.subir();
    if (event.altKey && event.key === 'ArrowDown') return acciones.bajar();
    if (event.key === 'Delete' || event.key === 'Backspace') {
      const [f1, c1, f2, c2] = rejilla.sector();
      const cambios = [];
      for (let f = f1; f <= f2; f++) for (let c = c1; c <= c2; c++) cambios.push([f, c, '']);
      return hecho(() => edicion.escribir(cambios.filter(([f]) => f >= 0)));
    }
    if (event.key.length === 1 && !con && !event.altKey && i >= 0) return editar(i, rejilla.columna, event.key) || true;
    return false;
  }

  // A new row is there to be written in.
  const escribirEn = (cambio, columna) => { hecho(cambio, 1, columna); raiz.focus({ preventScroll: true }); };
  const acciones = {
    nueva: () => escribirEn(() => edicion.insertar(rejilla.fila < 0 ? edicion.filas.length : rejilla.fila + 1), 0),
    duplicar: () => escribirEn(() => rejilla.fila >= 0 && edicion.duplicar(rejilla.fila)),
    subir: () => hecho(() => rejilla.fila > 0 && edicion.mover(rejilla.fila, rejilla.fila - 1), -1),
    bajar: () => hecho(() => rejilla.fila >= 0 && rejilla.fila < edicion.filas.length - 1 && edicion.mover(rejilla.fila, rejilla.fila + 1), 1),
    borrar: () => hecho(() => { const [desde, , hasta] = rejilla.sector(); if (desde >= 0) edicion.borrar(desde, hasta); }),
    deshacer: () => hecho(() => edicion.deshacer()),
    rehacer: () => hecho(() => edicion.rehacer()),
    falta: () => irA(primera.celda),
    guardar,
  };

  // Something was done: shown, kept, and checked; the attention goes some rows on, where there was a change.
  function hecho(cambio, baja = 0, columna = rejilla.columna) {
    const antes = edicion.ahora;
    const vacia = rejilla.fila < 0;
    cambio();
    if (edicion.ahora === antes) return true;
    faltas = new Map();
    rejilla.poner(edicion.filas);
    rejilla.ir(vacia && baja ? edicion.filas.length - 1 : Math.max(0, rejilla.fila + baja), columna);
    conservar();
    contar('Revisando…');
    clearTimeout(espera);
    espera = setTimeout(revisar, 300);
    return true;
  }

  function conservar() {
    if (edicion.operaciones.length) {
      localStorage.setItem(guardado, JSON.stringify({ huella: edicion.tabla.huella, operaciones: edicion.operaciones, cuando: new Date().toISOString() }));
    } else {
      localStorage.removeItem(guardado);
    }
    ofrecer();
  }

  // What can be done now; the attention never stays on a button that is off.
  function ofrecer() {
    boton('deshacer').disabled = !edicion.pasado.length;
    boton('rehacer').disabled = !edicion.futuro.length;
    boton('guardar').disabled = !edicion.operaciones.length;
    document.getElementById('seguir').hidden = edicion.operaciones.length > 0;
    if (document.activeElement.disabled) raiz.focus({ preventScroll: true });
  }

  function contar(dicho) {
    const n = edicion.operaciones.length;
    cuenta.textContent = (n ? (n === 1 ? '1 cambio sin guardar. ' : n + ' cambios sin guardar. ') : 'Sin cambios. ') + dicho;
  }

  const pedido = (ensayo) => consola.ask(ediciones + (ensayo ? '?ensayo=true' : ''), {
    method: 'POST',
    quiet: true,
    headers: { 'Content-Type': 'application/json', 'If-Match': '"' + edicion.tabla.huella + '"' },
    body: JSON.stringify({ hoja: datos.hoja, operaciones: edicion.operaciones }),
  });

  async function revisar() {
    const vez = ++revisadas;
    if (!edicion.operaciones.length) { faltar(edicion.tabla.diagnosticos); return; }
    const respuesta = await pedido(true);
    if (vez !== revisadas) return;
    if (!respuesta) { contar('No se pudo revisar: sus cambios siguen en este navegador.'); return; }
    const dicho = await respuesta.json();
    if (respuesta.ok) faltar(dicho.diagnosticos);
    else if (respuesta.status === 412) enConflicto(dicho);
    else { contar(''); consola.say('mal', dicho.detail + ' ' + (dicho.errores || []).map((uno) => uno.mensaje).join(' ')); }
  }

  function faltar(diagnosticos) {
    faltas = new Map();
    errores = diagnosticos.filter((falta) => falta.gravedad === 'ERROR').length;
    primera = diagnosticos.find((falta) => falta.gravedad === 'ERROR' && falta.hoja === datos.hoja && falta.celda);
    boton('falta').hidden = !primera;
    diagnosticos.filter((falta) => falta.hoja === datos.hoja).forEach((falta) => faltas.set(falta.celda, [...(faltas.get(falta.celda) || []), falta]));
    const seccion = document.getElementById('faltas');
    seccion.hidden = !diagnosticos.length;
    seccion.querySelector('ul').replaceChildren(...diagnosticos.slice(0, 200).map((falta) => {
      const li = document.createElement('li');
      if (falta.hoja === datos.hoja && falta.celda) {
        const lugar = document.createElement('button');
        lugar.type = 'button';
        lugar.className = 'enlace';
        lugar.textContent = falta.celda;
        lugar.addEventListener('click', () => irA(falta.celda));
        li.append(lugar, ': ');
      } else {
        li.append((falta.hoja || falta.libro) + (falta.celda ? '!' + falta.celda : '') + ': ');
      }
      li.append((falta.gravedad === 'ERROR' ? '' : 'Advertencia. ') + falta.mensaje + ' ' + falta.sugerencia);
      return li;
    }));
    contar(errores ? (errores === 1 ? 'Una falta: está marcada.' : errores + ' faltas: están marcadas.') : 'Sin faltas.');
    rejilla.repintar();
    mostrar(rejilla.fila, rejilla.columna);
  }

  function irA(celda) {
    const [, letra, fila] = celda.match(/^([A-Z]+)(\d+)$/) || [];
    const c = edicion.indice(letra);
    raiz.focus({ preventScroll: true });
    rejilla.ir(Number(fila) - edicion.primera, Math.max(0, c));
  }

  async function guardar() {
    cerrar(true);
    if (!edicion.operaciones.length) return;
    // A check that is under way would meet what is being saved.
    revisadas++;
    clearTimeout(espera);
    const respuesta = await pedido(false);
    if (!respuesta) { contar('No se guardó: sus cambios siguen en este navegador.'); return; }
    const dicho = await respuesta.json();
    if (respuesta.ok) {
      localStorage.removeItem(guardado);
      const [i, c] = [rejilla.fila, rejilla.columna];
      await leer();
      rejilla.ir(i, c);
      consola.say('bien', 'Se guardó en la versión ' + datos.version + '.');
    } else if (respuesta.status === 412) {
      enConflicto(dicho);
    } else if (respuesta.status === 422 && dicho.errores && dicho.errores[0] && dicho.errores[0].gravedad) {
      faltar(dicho.errores);
      consola.say('mal', 'No se guardó: ' + (errores === 1 ? 'hay una falta, marcada en su celda.' : 'hay ' + errores + ' faltas, marcadas en sus celdas.'));
      if (primera) irA(primera.celda);
    } else {
      consola.say('mal', dicho.detail + ' ' + (dicho.errores || []).map((uno) => uno.mensaje).join(' '));
    }
  }

  // Both versions: what somebody else saved, and what was being changed here.
  function enConflicto(problema) {
    const suyas = problema.errores || [];
    const caja = document.createElement('div');
    caja.className = 'aviso espera';
    const titulo = document.createElement('h2');
    titulo.textContent = 'Otra persona guardó este libro mientras usted lo editaba';
    // The rest of what the service says is for whoever calls it.
    const [quien] = problema.detail.match(/^.* desde que se leyó\./) || [problema.detail];
    caja.append(titulo, tablaDe.parrafo(quien + ' Nada de lo suyo se perdió: elija qué hacer con ello.'));
    const lista = (nombre, frases) => {
      const h3 = document.createElement('h3');
      h3.textContent = nombre;
      const ul = document.createElement('ul');
      frases.forEach((frase) => { const li = document.createElement('li'); li.textContent = frase; ul.append(li); });
      caja.append(h3, frases.length ? ul : tablaDe.parrafo('Nada en esta hoja.'));
    };
    const que = { AGREGADA: 'agregó', QUITADA: 'quitó', CAMBIADA: 'cambió', MOVIDA: 'movió' };
    lista('Lo que cambió la otra persona', suyas.map((una) => 'Fila ' + (una.filaDespues || una.filaAntes) + ', ' + (que[una.tipo] || una.tipo) + ': '
      + una.celdas.map((celda) => celda.columna + ' «' + celda.antes + '» → «' + celda.despues + '»').join(', ')));
    lista('Lo que cambió usted', edicion.operaciones.map(Edicion.enPalabras));
    const rehacer = document.createElement('button');
    rehacer.type = 'button';
    rehacer.className = 'boton principal';
    rehacer.textContent = 'Rehacer lo mío sobre lo suyo';
    const descartar = document.createElement('button');
    descartar.type = 'button';
    descartar.className = 'boton peligro';
    descartar.textContent = 'Descartar lo mío';
    const barra = document.createElement('p');
    // Where rows came or went, those that were meant here have other numbers there.
    if (suyas.every((una) => una.elemento === 'FILA' && una.tipo === 'CAMBIADA')) barra.append(rehacer, ' ');
    else caja.append(tablaDe.parrafo('Hay filas que cambiaron de lugar: lo suyo queda aquí arriba para hacerlo otra vez a mano sobre la tabla nueva.'));
    barra.append(descartar);
    caja.append(barra);
    const mias = edicion.operaciones;
    rehacer.addEventListener('click', async () => { await leer(mias); });
    descartar.addEventListener('click', async () => { localStorage.removeItem(guardado); await leer(); });
    conflicto.replaceChildren(caja);
    conflicto.hidden = false;
    conflicto.tabIndex = -1;
    conflicto.focus();
    contar('Otra persona guardó este libro: elija qué hacer.');
  }

  // The editor that the column asks for.
  function campo(columna, texto, tecla) {
    const extra = columna.puedeFaltar ? ['ausente', 'presente'] : [];
    const cerrada = columna.tipo === 'LOGICO' || columna.tipo === 'PRESENCIA' || (columna.tipo === 'CONSTANTE' && columna.forma !== 'SIGNO_Y_VALOR');
    if (cerrada) {
      const select = document.createElement('select');
      const valores = ['', ...(columna.tipo === 'LOGICO' ? ['VERDADERO', 'FALSO'] : []), ...columna.constantes.map((una) => una.constante), ...extra];
      if (!valores.includes(texto)) valores.push(texto);
      valores.forEach((valor) => {
        const llamada = tablaDe.llamada(columna, valor);
        select.add(new Option(valor === '' ? '(en blanco)' : llamada ? valor + ' — ' + llamada : valor, valor, false, valor === texto));
      });
      if (tecla) {
        const una = valores.find((valor) => valor && valor.toLowerCase().startsWith(tecla.toLowerCase()));
        if (una) select.value = una;
      }
      return select;
    }
    const larga = columna.tipo === 'TEXTO' && !columna.sugerencias.length && (texto.length > 40 || columna.clase === 'RESULTADO');
    const input = document.createElement(larga ? 'textarea' : 'input');
    if (!larga) input.type = columna.tipo === 'FECHA' && !extra.length && columna.forma !== 'SIGNO_Y_VALOR' ? 'date' : 'text';
    if (columna.tipo === 'NUMERO' || columna.tipo === 'ENTERO') input.inputMode = 'decimal';
    input.value = tecla === undefined || input.type === 'date' ? texto : tecla;
    const opciones = [...columna.constantes.map((una) => una.constante), ...columna.sugerencias, ...extra];
    if (opciones.length && !larga) {
      const lista = document.createElement('datalist');
      lista.id = 'opciones';
      const llenar = () => {
        const antes = columna.tipo === 'CONSTANTES' ? input.value.replace(/[^,]*$/, '') + (input.value.includes(',') ? ' ' : '') : '';
        lista.replaceChildren(...opciones.slice(0, 300).map((una) => { const option = document.createElement('option'); option.value = antes.replace(/ +$/, ' ') + una; return option; }));
      };
      llenar();
      input.addEventListener('input', llenar);
      input.setAttribute('list', 'opciones');
      input.lista = lista;
    }
    return input;
  }

  function editar(i, c, tecla) {
    if (i < 0 || abierto) return true;
    const columna = edicion.tabla.columnas[c];
    rejilla.ir(i, c);
    const celda = rejilla.celda(i, c);
    const editor = campo(columna, edicion.filas[i].celdas[c], tecla);
    editor.classList.add('editor');
    editor.setAttribute('aria-label', (columna.etiqueta || columna.letra) + ' de la fila ' + edicion.numero(i));
    celda.classList.add('editando');
    celda.parentElement.classList.add('editando');
    celda.replaceChildren(editor, ...(editor.lista ? [editor.lista] : []));
    abierto = { editor, i, c };
    editor.focus();
    if (editor.select && tecla === undefined) editor.select();
    editor.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') { cerrar(false); raiz.focus({ preventScroll: true }); }
      if (event.key === 'Enter' && !event.altKey && !event.isComposing) { event.preventDefault(); cerrar(true, 1, 0); }
      if (event.key === 'Enter' && event.altKey) editor.setRangeText('\n', editor.selectionStart, editor.selectionEnd, 'end');
      if (event.key === 'Tab') { event.preventDefault(); cerrar(true, 0, event.shiftKey ? -1 : 1); }
    });
    editor.addEventListener('blur', () => cerrar(true));
    return true;
  }

  // Ends what is being typed in a cell; with steps, the attention goes on from there.
  function cerrar(vale, baja, derecha) {
    if (!abierto) return;
    const { editor, i, c } = abierto;
    abierto = null;
    const texto = editor.value;
    const cambio = vale && texto !== edicion.filas[i].celdas[c];
    rejilla.repintar();
    if (cambio) hecho(() => edicion.escribir([[i, c, texto]]));
    if (baja !== undefined) {
      raiz.focus({ preventScroll: true });
      rejilla.ir(i + baja, c + derecha);
    }
  }

  function pegar(event) {
    if (event.target !== raiz) return;
    event.preventDefault();
    const bloque = Edicion.deTsv(event.clipboardData.getData('text/plain'));
    const [f, c0] = rejilla.sector();
    const cambios = [];
    bloque.forEach((linea, df) => linea.forEach((texto, dc) => {
      if (c0 + dc < edicion.tabla.columnas.length) cambios.push([Math.max(0, f) + df, c0 + dc, texto]);
    }));
    if (cambios.length > 5000 || bloque.length > 900) {
      consola.say('mal', 'Se pegan a lo más 900 filas y 5.000 celdas de una vez; para más, edite el libro en Excel y súbalo.');
      return;
    }
    hecho(() => edicion.escribir(cambios));
  }

  function filaPedida() {
    if (!datos.nueva) return;
    let pedida;
    try { pedida = JSON.parse(datos.nueva); } catch (e) { return; }
    datos.nueva = '';
    const celdas = Object.entries(pedida).flatMap(([nombre, valor]) => {
      const columna = edicion.tabla.columnas.find((una) => una.letra === nombre || una.etiqueta === nombre);
      return columna && valor !== '' && valor !== null ? [{ columna: columna.letra, valor: String(valor) }] : [];
    });
    const donde = datos.fila ? Math.min(Number(datos.fila) - edicion.primera, edicion.filas.length) : edicion.filas.length;
    raiz.focus({ preventScroll: true });
    rejilla.fila = Math.max(0, donde);
    hecho(() => edicion.insertar(Math.max(0, donde), celdas));
    const falta = edicion.tabla.columnas.findIndex((una) => una.obligatoria && !celdas.some((celda) => celda.columna === una.letra));
    rejilla.ir(Math.max(0, donde), Math.max(0, falta));
    consola.say('espera', 'La fila nueva está en la ' + edicion.numero(Math.max(0, donde)) + ': complete su resultado y su cláusula.');
  }

  // What an earlier sitting left in this browser.
  function loConservado() {
    const texto = localStorage.getItem(guardado);
    if (!texto) return;
    const conservado = JSON.parse(texto);
    const caja = document.createElement('div');
    caja.className = 'aviso espera';
    const cuando = new Date(conservado.cuando).toLocaleString('es-BO', { dateStyle: 'short', timeStyle: 'short' });
    const n = conservado.operaciones.length;
    caja.append(tablaDe.parrafo('Quedaron en este navegador ' + (n === 1 ? 'un cambio suyo' : n + ' cambios suyos') + ' sin guardar, del ' + cuando + '.'));
    const si = document.createElement('button');
    si.type = 'button';
    si.className = 'boton principal';
    si.textContent = 'Recuperarlos';
    const no = document.createElement('button');
    no.type = 'button';
    no.className = 'boton';
    no.textContent = 'Descartarlos';
    const barra = document.createElement('p');
    barra.append(si, ' ', no);
    caja.append(barra);
    conflicto.replaceChildren(caja);
    conflicto.hidden = false;
    si.addEventListener('click', () => {
      conflicto.hidden = true;
      raiz.focus({ preventScroll: true });
      // Checked against what they were made on: where somebody saved since, both versions are shown.
      edicion.tabla.huella = conservado.huella;
      hecho(() => edicion.recuperar(conservado.operaciones));
    });
    no.addEventListener('click', () => { conflicto.hidden = true; localStorage.removeItem(guardado); });
  }

  // Reads the table again, and does these operations on it.
  async function leer(operaciones) {
    const respuesta = await consola.ask(tablaDe.direccion(datos));
    if (!respuesta) { cuenta.textContent = 'No se pudo leer la tabla.'; return; }
    const tabla = await respuesta.json();
    edicion = new Edicion(tabla);
    conflicto.hidden = true;
    if (!rejilla) rejilla = new Rejilla(raiz, 'Editar la tabla ' + datos.hoja, tablaDe.columnas(tabla), vista);
    faltas = new Map();
    rejilla.poner(edicion.filas);
    faltar(tabla.diagnosticos);
    if (operaciones) hecho(() => edicion.recuperar(operaciones));
    ofrecer();
  }

  document.querySelectorAll('[data-accion]').forEach((uno) => uno.addEventListener('click', () => acciones[uno.dataset.accion]()));
  document.addEventListener('paste', pegar);
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target.closest('input, textarea, select')) return;
    const letra = event.key.toLowerCase();
    const que = { s: guardar, y: acciones.rehacer, z: event.shiftKey ? acciones.rehacer : acciones.deshacer }[letra];
    if (!que) return;
    event.preventDefault();
    que();
  });
  leer().then(() => {
    if (!rejilla) return;
    loConservado();
    if (datos.celda) irA(datos.celda);
    else if (datos.fila && !datos.nueva) irA('A' + datos.fila);
    filaPedida();
  });
})();
