// A batch from its file to its answer: what would be asked of it, how far it is, the file to keep.
(() => {
  const TYPES = {
    csv: 'text/csv; charset=UTF-8',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ndjson: 'application/x-ndjson; charset=UTF-8',
    jsonl: 'application/x-ndjson; charset=UTF-8',
  };
  const BEGINNING = 512 * 1024;
  const id = (name) => document.getElementById(name);
  const number = (n) => new Intl.NumberFormat('es-BO').format(n);
  const some = (n, one, many) => number(n) + ' ' + (n === 1 ? one : many);

  // All text comes from files and people: it is set as text and never as markup.
  const make = (tag, text, kind) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const list = (texts) => {
    const ul = make('ul');
    texts.forEach((text) => ul.append(make('li', text)));
    return ul;
  };
  const notice = (kind, text, texts) => {
    const box = make('div', undefined, 'aviso ' + kind);
    box.append(make('p', text));
    if (texts && texts.length) box.append(list(texts));
    return box;
  };
  const table = (titles, rows) => {
    const box = make('div', undefined, 'ancha');
    box.tabIndex = 0;
    box.setAttribute('role', 'region');
    const it = make('table', undefined, 'tabla vista-lineas');
    const head = it.createTHead().insertRow();
    titles.forEach(([title, kind]) => {
      const th = make('th', title, kind);
      th.scope = 'col';
      head.append(th);
    });
    const body = it.createTBody();
    rows.forEach((cells) => {
      const row = body.insertRow();
      cells.forEach((cell) => row.insertCell().append(cell instanceof Node ? cell : document.createTextNode(cell)));
    });
    box.append(it);
    return box;
  };
  const show = (name) => ['vista', 'avance', 'hecho'].forEach((one) => { id(one).hidden = one !== name; });

  let file = null;
  let lines = null; // how many the file has, where that is known
  let request = null;
  let watching = null;
  let turn = 0;
  let labels = {}; // how people call the outcomes of the decision
  const said = (outcome) => labels[outcome] || outcome;

  const format = () => (file.name.match(/\.([a-z]+)$/i) || ['', ''])[1].toLowerCase();

  // The beginning of a text file is enough, cut where a line ends; a workbook's list of parts stands at its end.
  const beginning = async () => {
    if (format() === 'xlsx' || file.size <= BEGINNING) return file;
    const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
    const end = bytes.lastIndexOf(10);
    return file.slice(0, end < 0 ? BEGINNING : end + 1);
  };

  const count = async () => {
    let found = 0;
    const reader = file.stream().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const byte of part.value) if (byte === 10) found++;
    }
    return found;
  };

  const told = (seen) => {
    const parts = [];
    if (seen.impedimentos.length) parts.push(notice('mal', 'Así no se puede decidir nada de este archivo:', seen.impedimentos));
    if (seen.faltan.length) {
      parts.push(notice('espera', 'Faltan columnas que la decisión pide; sin ellas cada línea se rechaza:', seen.faltan));
    }
    if (seen.columnas.length) {
      const words = { RECONOCIDA: 'se pregunta', DE_UNA_RESPUESTA: 'es de una respuesta anterior: se escribe de nuevo',
        REPETIDA: 'está repetida', DESCONOCIDA: 'no es un campo', ILEGIBLE: 'no se puede leer' };
      const state = (one) => make('span', words[one.clase] + (one.quiso ? '; quizá quiso decir «' + one.quiso + '»' : ''),
        'estado ' + (one.clase === 'RECONOCIDA' ? 'bien' : one.clase === 'DE_UNA_RESPUESTA' ? '' : 'mal'));
      const box = make('details');
      box.open = seen.impedimentos.length > 0;
      box.append(make('summary', some(seen.columnas.length, 'columna', 'columnas') + ', '
        + some(seen.columnas.filter((one) => one.clase === 'RECONOCIDA').length, 'reconocida', 'reconocidas')));
      const columns = table([['Columna'], ['Título'], ['Qué es']], seen.columnas.map((one) => [one.columna, one.titulo, state(one)]));
      columns.setAttribute('aria-label', 'Columnas');
      box.append(columns);
      parts.push(box);
    }
    if (seen.lineas.length) {
      const refused = seen.lineas.filter((one) => one.problema).length;
      parts.push(make('p', 'Las primeras ' + some(seen.lineas.length, 'línea', 'líneas') + ', con la versión ' + seen.version
        + (refused ? ': ' + some(refused, 'se rechazaría', 'se rechazarían') + '.' : ': todas se deciden.')));
      const why = (one) => {
        const box = make('div');
        box.append(make('span', one.problema.titulo, 'estado mal'));
        const texts = one.problema.errores.length ? one.problema.errores.map((error) => error.mensaje) : [one.problema.detalle];
        texts.forEach((text) => box.append(make('div', text)));
        return box;
      };
      const first = table(
        [['Línea', 'n'], ['Desenlace', 'resultado'], ...seen.columnas.map((one) => [one.titulo, 'condicion'])],
        seen.lineas.map((one) => [number(one.linea), one.problema ? why(one) : said(one.desenlace), ...one.celdas]));
      first.setAttribute('aria-label', 'Primeras líneas');
      parts.push(first);
    }
    id('vista-dice').replaceChildren(...parts);
    id('decidir').disabled = seen.impedimentos.length > 0;
    id('registro').disabled = seen.impedimentos.length > 0;
    label();
  };

  const label = () => {
    const what = lines === null || id('decidir').disabled ? 'el archivo' : some(lines, 'línea', 'líneas');
    id('decidir').textContent = id('registrar').checked ? 'Decidir ' + what + ' y registrar' : 'Probar ' + what + ' sin registrar';
  };

  const look = async () => {
    const mine = ++turn;
    if (!file || request) return;
    if (!TYPES[format()]) {
      consola.say('mal', '«' + file.name + '» no es un archivo CSV, Excel (.xlsx) ni NDJSON. Guárdelo como uno de ellos.');
      return;
    }
    if (!id('decision').value) {
      consola.say('espera', 'Elija la decisión que se preguntará de «' + file.name + '».');
      id('decision').focus();
      return;
    }
    id('avisos').replaceChildren();
    id('suelta').setAttribute('aria-busy', 'true');
    const described = await consola.ask('/api/v1/decisiones/' + encodeURIComponent(id('decision').value), { quiet: true });
    labels = described && described.ok ? (await described.json()).etiquetas : {};
    const body = await beginning();
    const answer = await consola.ask('/api/v1/decisiones/' + encodeURIComponent(id('decision').value) + '/lote/vista',
      { method: 'POST', headers: { 'Content-Type': TYPES[format()] }, body });
    id('suelta').removeAttribute('aria-busy');
    if (mine !== turn) return;
    if (!answer) {
      show('');
      return;
    }
    const seen = await answer.json();
    if (mine !== turn) return;
    lines = seen.todas && body.size === file.size ? seen.contadas : null;
    told(seen);
    show('vista');
    id('vista').focus();
    if (lines === null && format() !== 'xlsx') {
      const found = await count();
      if (mine === turn) {
        lines = Math.max(0, found - (seen.columnas.length ? 1 : 0));
        label();
      }
    }
  };

  const take = (chosen) => {
    if (!chosen || request) return;
    file = chosen;
    look();
  };

  const figures = (lote) => {
    const done = lote.resumen;
    id('cifras').textContent = some(done.lineas, 'línea respondida', 'líneas respondidas')
      + (lines ? ' de ' + number(Math.max(lines, done.lineas)) : '') + ': ' + number(done.decididas) + ' decididas, '
      + number(done.rechazadas) + ' rechazadas.';
    if (lines) {
      id('barra').max = Math.max(lines, done.lineas);
      id('barra').value = done.lineas;
    }
  };

  // While the file is still on its way nobody has told its id.
  const watch = async (lote, begun) => {
    const answer = lote
      ? await fetch('/api/v1/lotes/' + lote)
      : await fetch('/api/v1/lotes?limite=20&decision=' + encodeURIComponent(id('decision').value));
    if (!answer.ok || !request) return;
    const all = lote ? [await answer.json()] : (await answer.json()).lotes;
    const mine = all.find((one) => lote || (one.archivo === shownName() && one.estado === 'EN_CURSO' && Date.parse(one.inicio) >= begun));
    if (mine) figures(mine);
  };
  const shownName = () => file.name.trim();

  const over = () => {
    clearInterval(watching);
    request = null;
    const refresh = () => htmx.trigger(id('ultimos'), 'refrescar');
    refresh();
    setTimeout(refresh, 3000); // a batch that is broken off is noticed a moment later
  };

  const summary = async (lote) => {
    const answer = lote ? await fetch('/api/v1/lotes/' + lote) : null;
    return answer && answer.ok ? answer.json() : null;
  };

  const finish = async (sent) => {
    const lote = sent.getResponseHeader('X-Lote-Id');
    const type = sent.getResponseHeader('Content-Type') || '';
    const known = await summary(lote);
    const ending = Object.keys(TYPES).find((one) => type.startsWith(TYPES[one].split(';')[0])) || format();
    const link = id('descargar');
    if (link.href) URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(sent.response);
    link.download = file.name.replace(/\.[a-z]+$/i, '') + ' decidido.' + ending;
    const parts = [];
    if (known) {
      const total = known.resumen;
      parts.push(notice(total.rechazadas ? 'espera' : 'bien', '«' + file.name + '»: ' + some(total.lineas, 'línea', 'líneas') + ', '
        + number(total.decididas) + ' decididas y ' + number(total.rechazadas) + ' rechazadas, con la versión ' + known.version
        + (known.registrado ? '. Quedaron en el diario.' : '. Nada se registró.')
        + (total.rechazadas ? ' El archivo dice en cada una qué corregir.' : '')));
      const outcomes = make('ul', undefined, 'desenlaces');
      Object.entries(total.porDesenlace).forEach(([outcome, n]) => outcomes.append(make('li', said(outcome) + ': ' + number(n), 'estado')));
      parts.push(outcomes);
    }
    id('hecho-dice').replaceChildren(...parts);
    over();
    show('hecho');
    id('hecho').focus();
  };

  const fail = async (sent) => {
    const problem = await sent.response.text().then(JSON.parse).catch(() => null);
    over();
    show('vista');
    consola.say('mal', problem && problem.detail ? problem.detail : 'El servicio no pudo decidir el archivo (' + sent.status + ').');
  };

  const send = () => {
    const begun = Date.now() - 60000;
    const recorded = id('registrar').checked;
    const query = new URLSearchParams({ registrar: recorded, archivo: file.name });
    if (id('formato').value) query.set('formato', id('formato').value);
    const sent = new XMLHttpRequest();
    let lote = null;
    request = sent;
    sent.open('POST', '/api/v1/decisiones/' + encodeURIComponent(id('decision').value) + '/lote?' + query);
    sent.setRequestHeader('Content-Type', TYPES[format()]);
    sent.responseType = 'blob';
    sent.upload.onprogress = (event) => {
      if (event.loaded < event.total) {
        id('cifras').textContent = 'Enviado: ' + Math.floor(event.loaded / event.total * 100) + ' %.';
        id('barra').max = event.total;
        id('barra').value = event.loaded;
      }
    };
    sent.onreadystatechange = () => {
      if (sent.readyState === 2) lote = sent.getResponseHeader('X-Lote-Id');
    };
    sent.onload = () => (sent.status === 200 ? finish(sent) : fail(sent));
    sent.onerror = () => {
      over();
      show('vista');
      consola.say('mal', 'El lote se cortó: no se llega al servicio, o dejó de responder.'
        + (recorded ? ' Lo que alcanzó a decidir quedó en el diario: antes de repetir, mire en los últimos lotes cuántas líneas fueron.' : ''));
    };
    sent.onabort = () => {
      over();
      show('vista');
      consola.say('espera', 'Lote cancelado.'
        + (recorded ? ' Las líneas ya decididas quedaron en el diario: los últimos lotes dicen cuántas.' : ' Nada se registró.'));
    };
    show('avance');
    id('barra').removeAttribute('value');
    id('cifras').textContent = 'Enviando «' + file.name + '».';
    id('avance').focus();
    watching = setInterval(() => watch(lote, begun), 1000);
    sent.send(file);
  };

  id('archivo').addEventListener('change', () => take(id('archivo').files[0]));
  id('decision').addEventListener('change', () => { if (file) look(); });
  id('probar').addEventListener('change', label);
  id('registrar').addEventListener('change', label);
  id('decidir').addEventListener('click', send);
  id('cancelar').addEventListener('click', () => { if (request) request.abort(); });
  id('otro').addEventListener('click', () => {
    file = null;
    id('archivo').value = '';
    show('');
    id('archivo').focus();
  });
  const zone = id('suelta');
  ['dragenter', 'dragover'].forEach((kind) => zone.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.classList.add('encima');
  }));
  ['dragleave', 'drop'].forEach((kind) => zone.addEventListener(kind, () => zone.classList.remove('encima')));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    if (request) return;
    id('archivo').files = event.dataTransfer.files;
    take(event.dataTransfer.files[0]);
  });
  // The batch goes on only while its page is there.
  window.addEventListener('beforeunload', (event) => { if (request) event.preventDefault(); });
})();
