// One release: what was looked at, and files dropped on it.
(() => {
  const version = document.getElementById('version');
  const n = version.dataset.numero;
  const make = (tag, text, kind) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };

  // What this person opened of exactly these files; somebody else's browser knows nothing of it.
  const kept = 'mirado:' + version.dataset.persona + ':' + version.dataset.huella;
  const names = { regiones: 'qué cambia', trafico: 'a quién habría tocado', diferencias: 'diferencias', faltas: 'faltas', analisis: 'análisis', escenarios: 'escenarios', mutacion: 'mutación', revision: 'revisión' };
  const looked = new Set(JSON.parse(localStorage.getItem(kept) || '[]'));
  const tell = () => {
    const place = document.getElementById('mirado');
    if (!place) return;
    const not = Object.keys(names).filter((part) => !looked.has(part)).map((part) => names[part]);
    const yes = Object.keys(names).filter((part) => looked.has(part)).map((part) => names[part]);
    place.textContent = (yes.length ? 'Usted miró: ' + yes.join(', ') + '. ' : '') + (not.length ? 'Todavía no miró: ' + not.join(', ') + '.' : '');
  };
  const look = (part) => {
    looked.add(part);
    localStorage.setItem(kept, JSON.stringify([...looked]));
    tell();
  };
  document.querySelectorAll('.parte').forEach((part) => {
    if (part.open) look(part.dataset.parte);
    part.addEventListener('toggle', () => { if (part.open) look(part.dataset.parte); });
  });
  tell();

  // What others do is told, and read again only when its reader wants: something may be typed here.
  version.addEventListener('cambio', async () => {
    const answer = await consola.ask('/api/v1/versiones/' + n);
    if (!answer) return;
    const now = await answer.json();
    if (now.huella === version.dataset.huella && now.estado === version.dataset.estado) return;
    const link = make('a', 'Leerla otra vez');
    link.href = location.href;
    consola.say('espera', 'La versión ' + n + ' cambió desde que se abrió esta página.', link);
  });

  // What this person changed in tables of it and has not saved is in this browser alone.
  const pending = document.getElementById('sin-guardar');
  const mine = 'edicion:' + version.dataset.persona + ':' + n + ':';
  const unsaved = pending ? Object.keys(localStorage).filter((key) => key.startsWith(mine)).map((key) => key.slice(mine.length).split(':')) : [];
  if (unsaved.length) {
    const line = make('p', 'Usted tiene cambios sin guardar, que no se entregarían, en ');
    unsaved.forEach(([book, sheet], i) => {
      const link = make('a', sheet);
      link.href = '/consola/versiones/' + n + '/editar/' + encodeURIComponent(book) + '/' + encodeURIComponent(sheet);
      line.append(i ? ', ' : '', link);
    });
    line.append('.');
    pending.append(line);
    pending.hidden = false;
  }

  const uploads = document.getElementById('subidas');
  const drop = document.getElementById('suelta');
  // A browser that has one of that name already writes "anulacion.drl (1).xlsx"; a marked copy ends in "-revisado".
  const named = (file) => file.name.replace(/ ?\(\d+\)(?=\.)/, '').replace(/-revisado\.xlsx$/, '.drl.xlsx');
  const address = (name) => '/api/v1/versiones/' + n + (name.endsWith('.csv') ? '/escenarios/' : '/libros/') + encodeURIComponent(name);

  const faults = (box, name, problem) => {
    box.append(make('p', problem.detail));
    const list = make('ul');
    (problem.errores || []).forEach((fault) => {
      const item = make('li');
      const where = fault.hoja ? fault.hoja + (fault.celda ? '!' + fault.celda : '') : '';
      if (where && name.endsWith('.xlsx')) {
        const link = make('a', where);
        link.href = '/consola/versiones/' + n + '/editar/' + encodeURIComponent(name) + '/' + encodeURIComponent(fault.hoja) + '?celda=' + encodeURIComponent(fault.celda || '');
        item.append(link, ': ');
      }
      item.append(((fault.mensaje || '') + ' ' + (fault.sugerencia || '')).trim());
      list.append(item);
    });
    box.append(list);
  };

  const marked = (box, name, file) => {
    if (!name.endsWith('.xlsx')) return;
    const button = make('button', 'Bajar el libro con cada falta marcada en su celda', 'boton');
    button.type = 'button';
    button.addEventListener('click', async () => {
      const answer = await consola.ask(address(name) + '/revision?formato=xlsx', { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
      if (!answer) return;
      const link = make('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = name.replace('.drl.xlsx', '-revisado.xlsx');
      link.click();
      URL.revokeObjectURL(link.href);
    });
    box.append(button);
  };

  // Somebody saved it meanwhile: both are shown, and nothing is lost, since the file is still here.
  const conflict = async (box, name, file) => {
    box.append(make('p', 'Otra persona guardó ' + name + ' mientras tanto. Lo suyo no se guardó, y no se pierde.'));
    const release = await consola.ask('/api/v1/versiones/' + n);
    const both = await consola.ask('/consola/versiones/' + n + '/comparacion/' + encodeURIComponent(name), { method: 'POST', body: file, headers: { 'HX-Request': 'true', 'Content-Type': 'application/octet-stream' } });
    if (!release || !both) return;
    const theirs = (await release.json()).archivos.find((one) => one.nombre === name);
    const shown = make('div');
    shown.innerHTML = await both.text(); // a page of ours, in which every text is escaped
    const get = make('a', 'Bajar lo que guardó ' + theirs.guardadoPor, 'boton');
    get.href = address(name);
    get.download = name;
    const mine = make('button', 'Guardar lo mío en su lugar', 'boton peligro');
    mine.type = 'button';
    mine.addEventListener('click', () => { box.replaceChildren(); save(box, name, file, theirs.huella); });
    const bar = make('p', '', 'barra llana');
    bar.append(get, mine);
    box.append(shown, bar);
  };

  const save = async (box, name, file, tag) => {
    box.className = 'aviso';
    const progress = make('p', 'Se revisa y se guarda ' + name + ', ' + Math.ceil(file.size / 1024) + ' KiB…');
    box.replaceChildren(progress);
    const answer = await consola.ask(address(name), {
      method: 'PUT', body: file, quiet: true,
      headers: { 'Content-Type': name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream', ...(tag ? { 'If-Match': '"' + tag + '"' } : {}) },
    });
    progress.remove();
    if (!answer) {
      box.append(make('p', name + ' no se guardó: repita cuando pueda.'));
      return false;
    }
    const said = await answer.json().catch(() => ({ detail: 'El servicio no pudo responder (' + answer.status + ').' }));
    if (answer.ok) {
      box.className = 'aviso bien';
      box.append(make('p', name + ' quedó guardado' + (said.errores ? ', y ' + said.errores + ' cosas impiden entregarla: mírelas en el análisis.' : '.')));
      return true;
    }
    if (answer.status === 412 || answer.status === 428) {
      box.className = 'aviso espera';
      await conflict(box, name, file);
      return false;
    }
    box.className = 'aviso mal';
    box.setAttribute('role', 'alert');
    faults(box, name, said);
    if (answer.status === 422) marked(box, name, file);
    return false;
  };

  const take = async (files) => {
    let saved = 0;
    for (const file of files) {
      const name = named(file);
      const row = [...document.querySelectorAll('[data-archivo]')].find((one) => one.dataset.archivo === name);
      const box = make('div', '', 'aviso');
      uploads.append(box);
      if (await save(box, name, file, row && row.dataset.etag)) saved++;
    }
    if (saved && saved === files.length) {
      consola.done(saved === 1 ? named(files[0]) + ' quedó guardado en el borrador.' : saved + ' archivos quedaron guardados en el borrador.');
      location.reload();
    }
  };
  if (drop) {
    document.getElementById('subir').addEventListener('change', (event) => { take([...event.target.files]); event.target.value = ''; });
    ['dragenter', 'dragover'].forEach((kind) => drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add('encima'); }));
    ['dragleave', 'drop'].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove('encima')));
    drop.addEventListener('drop', (event) => { event.preventDefault(); take([...event.dataTransfer.files]); });
  }
})();
