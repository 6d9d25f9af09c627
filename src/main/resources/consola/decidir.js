// The form of a decision, made from its schema; the JSON beside it says the same, and either can be edited.
(async () => {
  const form = document.getElementById('decidir');
  const place = document.getElementById('campos');
  const text = document.getElementById('json');
  const { decision, version, desfase, campos } = form.dataset;
  const api = '/api/v1/decisiones/' + decision;
  const described = await consola.ask(api);
  if (!described) return;
  const { entrada, etiquetas } = await described.json();
  let count = 0;

  const el = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => { if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : value); });
    made.append(...children);
    return made;
  };
  const typeOf = (schema) => (Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type);
  const constants = (schema) => schema.enum && schema.enum.filter((one) => one !== null);
  // What stands behind a semicolon explains the title before it.
  const words = (name, schema) => (schema.description || name).split(/; (.*)/);
  const begun = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
  const titled = (name, schema) => begun(words(name, schema)[0]);
  // Whoever writes a front-end knows a field by its name; nobody else has to.
  const withNames = 'conNombres' in form.dataset;

  // Each field is an object that shows and reads its value; undefined where it is left out.
  const field = (name, path, schema, required) => {
    const type = typeOf(schema);
    if (type === 'object') return group(name, path, schema, required);
    if (type === 'array') {
      const items = schema.items || {};
      return typeOf(items) === 'object' ? list(name, path, schema) : constants(items) ? ticks(name, path, schema) : lines(name, path, schema);
    }
    return single(name, path, schema, required, type);
  };

  const labelled = (name, path, schema, required, input) => {
    const id = 'campo-' + (count += 1);
    input.id = id;
    input.dataset.campo = path;
    const error = el('span', { class: 'error', id: id + '-error' });
    input.setAttribute('aria-describedby', id + '-error');
    if (required) input.setAttribute('aria-required', 'true');
    const hints = [begun(words(name, schema)[1] || '').replace(/\.$/, ''), withNames && path, schema['x-clausula'], !required && 'opcional'].filter(Boolean);
    return el('p', { class: 'campo' }, el('label', { for: id }, titled(name, schema)), input, el('span', { class: 'ayuda' }, hints.join(' · ')), error);
  };

  const single = (name, path, schema, required, type) => {
    const options = constants(schema) || (type === 'boolean' ? [true, false] : null);
    let input;
    if (options) {
      const said = (one) => (one === true ? 'sí' : one === false ? 'no' : etiquetas[one] || one);
      input = el('select', {}, el('option', { value: '' }, '—'), ...options.map((one) => el('option', { value: JSON.stringify(one) }, said(one))));
    } else if (schema.format === 'date') input = el('input', { type: 'date' });
    else if (schema.format === 'date-time') input = el('input', { type: 'datetime-local', step: '1' });
    else if (type === 'number' || type === 'integer') input = el('input', { type: 'number', step: type === 'integer' ? '1' : 'any' });
    else input = el('input', { type: 'text', autocomplete: 'off' });
    const read = () => {
      if (input.value === '') return undefined;
      if (options) return JSON.parse(input.value);
      if (schema.format === 'date-time') return (input.value.length === 16 ? input.value + ':00' : input.value) + desfase;
      return type === 'number' || type === 'integer' ? Number(input.value) : input.value;
    };
    const show = (value) => {
      if (value === undefined || value === null) input.value = '';
      else if (options) input.value = JSON.stringify(value);
      else if (schema.format === 'date-time') input.value = local(value);
      else input.value = value;
    };
    return { node: labelled(name, path, schema, required, input), read, show };
  };

  // The same moment as the clocks of the service show it.
  const local = (moment) => {
    const [sign, hours, minutes] = [desfase.charAt(0) === '-' ? -1 : 1, Number(desfase.slice(1, 3)), Number(desfase.slice(4, 6))];
    const at = new Date(moment);
    if (Number.isNaN(at.getTime())) return '';
    return new Date(at.getTime() + sign * (hours * 60 + minutes) * 60000).toISOString().slice(0, 19);
  };

  const group = (name, path, schema, required) => {
    const fields = parts(schema, path ? path + '.' : '');
    const node = el('fieldset', {}, el('legend', {}, titled(name, schema)), ...fields.map((one) => one.node));
    return { node, read: () => object(fields, required), show: (value) => fields.forEach((one) => one.show((value || {})[one.name])) };
  };

  const list = (name, path, schema) => {
    let items = [];
    const inside = el('div');
    const add = (value) => {
      const item = group(String(items.length + 1), path + '[' + items.length + ']', { ...schema.items, description: titled(name, schema) + ' ' + (items.length + 1) }, true);
      item.show(value);
      items.push(item);
      inside.append(item.node);
    };
    const clear = () => { items = []; inside.replaceChildren(); };
    const more = el('button', { type: 'button', class: 'boton' }, 'Añadir');
    const less = el('button', { type: 'button', class: 'boton' }, 'Quitar el último');
    more.addEventListener('click', () => { add({}); changed(); });
    less.addEventListener('click', () => { if (items.length) { items.pop().node.remove(); changed(); } });
    const node = el('fieldset', {}, el('legend', {}, titled(name, schema)), inside, el('p', { class: 'barra llana' }, more, less));
    return {
      node,
      read: () => (items.length ? items.map((one) => one.read()) : undefined),
      show: (value) => { clear(); (value || []).forEach(add); },
    };
  };

  const ticks = (name, path, schema) => {
    const boxes = constants(schema.items).map((one) => {
      const id = 'campo-' + (count += 1);
      const box = el('input', { type: 'checkbox', id });
      return { one, box, node: el('div', { class: 'opcion' }, box, el('label', { for: id }, etiquetas[one] || one)) };
    });
    return {
      node: el('fieldset', {}, el('legend', {}, titled(name, schema)), ...boxes.map((it) => it.node)),
      read: () => { const chosen = boxes.filter((it) => it.box.checked).map((it) => it.one); return chosen.length ? chosen : undefined; },
      show: (value) => boxes.forEach((it) => { it.box.checked = (value || []).includes(it.one); }),
    };
  };

  const lines = (name, path, schema) => {
    const input = el('textarea', { rows: '3' });
    return {
      node: labelled(name, path, { ...schema, description: titled(name, schema) + ', uno por línea' }, false, input),
      read: () => { const all = input.value.split('\n').map((one) => one.trim()).filter(Boolean); return all.length ? all : undefined; },
      show: (value) => { input.value = (value || []).join('\n'); },
    };
  };

  const parts = (schema, prefix) => Object.entries(schema.properties || {}).map(([name, one]) => {
    const made = field(name, prefix + name, one, (schema.required || []).includes(name));
    made.name = name;
    return made;
  });
  const object = (fields, always) => {
    const made = {};
    fields.forEach((one) => { const value = one.read(); if (value !== undefined) made[one.name] = value; });
    return always || Object.keys(made).length ? made : undefined;
  };

  const fields = parts(entrada, '');
  place.replaceChildren(...fields.map((one) => one.node));
  const request = () => object(fields, true);
  const show = (value) => fields.forEach((one) => one.show(value[one.name]));

  const quoted = (json) => "'" + json.replaceAll("'", "'\\''") + "'";
  const asCurl = () => {
    document.getElementById('curl').textContent = 'curl -s ' + quoted(location.origin + api + (version ? '?registrar=false&version=' + version : ''))
      + " \\\n  -H 'Content-Type: application/json' -H \"X-API-Key: $DICTAMEN_CLAVE\" \\\n  -d " + quoted(text.value);
  };
  const changed = () => { text.value = JSON.stringify(request(), null, 2); asCurl(); };

  const told = (errors, among) => {
    form.querySelectorAll('[data-campo]').forEach((input) => {
      if (among && !among.includes(input.dataset.campo)) return;
      const mine = errors.filter((error) => error.campo === input.dataset.campo);
      document.getElementById(input.id + '-error').textContent = mine.map((error) => error.mensaje).join(' ');
      input.setAttribute('aria-invalid', String(mine.length > 0));
    });
  };

  // While one types, as a front-end would: only the field that was left.
  const check = async (path) => {
    const asked = '?registrar=false&campos=' + encodeURIComponent(path) + (version ? '&version=' + version : '');
    const answer = await consola.ask(api + asked, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: text.value, quiet: true });
    if (answer && answer.ok) told((await answer.json()).resultado.errores || [], [path]);
  };

  form.addEventListener('input', changed);
  form.addEventListener('change', (event) => {
    const path = event.target.dataset.campo;
    if (path && campos === 'true' && !path.includes('[')) check(path);
  });
  text.addEventListener('input', () => {
    asCurl();
    try {
      show(JSON.parse(text.value));
      text.removeAttribute('aria-invalid');
    } catch (e) {
      text.setAttribute('aria-invalid', 'true');
    }
  });

  const notice = document.getElementById('rechazo');
  const refused = async (answer) => {
    const problem = await answer.json().catch(() => ({ detail: 'El servicio no pudo responder.' }));
    const errors = problem.errores || [];
    told(errors);
    const shown = new Set([...form.querySelectorAll('[data-campo]')].map((input) => input.dataset.campo));
    const elsewhere = errors.filter((error) => !shown.has(error.campo)).map((error) => el('li', {}, error.mensaje));
    notice.replaceChildren(el('div', { class: 'aviso mal', role: 'alert' }, el('p', {}, problem.detail), el('ul', {}, ...elsewhere)));
    const first = form.querySelector('[aria-invalid="true"]');
    if (first) first.focus();
  };

  const send = (address, accept) => consola.ask(address, {
    method: 'POST', headers: { 'Content-Type': 'application/json', Accept: accept }, body: text.value, quiet: true });

  const decide = async (recorded) => {
    notice.replaceChildren();
    let link = '';
    if (recorded) {
      const kept = await send(api, 'application/json');
      if (!kept) return;
      if (!kept.ok) { await refused(kept); return; }
      const { id } = await kept.json();
      link = el('p', {}, 'Quedó en el diario: ', el('a', { href: '/consola/diario/' + id }, id));
    }
    const answer = await send('/consola/decidir/' + decision + '/respuesta' + (version ? '?version=' + version : ''), 'text/html, application/problem+json');
    if (!answer) return;
    if (!answer.ok) { await refused(answer); return; }
    told([]);
    const place = document.getElementById('respuesta');
    place.innerHTML = await answer.text();
    if (link) place.prepend(link);
    // Beside the form it is in sight already; below it, it is gone to.
    const heading = document.getElementById('dictamen');
    const beside = heading.closest('.quieto').offsetTop === form.closest('section').offsetTop;
    heading.focus({ preventScroll: true });
    if (!beside) heading.scrollIntoView();
  };
  form.addEventListener('submit', (event) => { event.preventDefault(); decide(false); });
  const record = document.getElementById('registrar');
  if (record) record.addEventListener('click', () => decide(true));
  document.getElementById('vaciar').addEventListener('click', () => { show({}); told([]); changed(); });

  const keep = document.getElementById('guardar');
  if (keep) {
    keep.addEventListener('click', async () => {
      const name = document.getElementById('escenario');
      const query = '?nombre=' + encodeURIComponent(name.value.trim()) + (version ? '&segun=' + version : '');
      const kept = await consola.ask('/api/v1/escenarios/' + decision + query, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: text.value });
      if (!kept) return;
      const draft = kept.headers.get('Location').match(/versiones\/(\d+)/)[1];
      document.getElementById('guardado').replaceChildren(el('p', {}, 'Quedó en ',
        el('a', { href: '/consola/escenarios/' + decision + '?version=' + draft }, 'los casos del borrador ' + draft), '.'));
    });
  }

  show(JSON.parse(text.value));
  asCurl();
  // Until now they would have done nothing, or sent the form somewhere else.
  document.querySelectorAll('#decidir button, #acciones button, #guardar').forEach((button) => { button.disabled = false; });
})();
