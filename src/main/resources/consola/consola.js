// What every page does: the menu and the theme, what an answer says, what others changed, copying.
(() => {
  const notices = document.getElementById('avisos');

  const say = (kind, text, link) => {
    const box = document.createElement('div');
    box.className = 'aviso ' + kind;
    box.setAttribute('role', kind === 'mal' ? 'alert' : 'status');
    const p = document.createElement('p');
    p.textContent = text + ' ';
    if (link) p.append(link);
    box.append(p);
    notices.replaceChildren(box);
    notices.scrollIntoView({ block: 'nearest' });
  };

  const enterAgain = () => {
    const link = document.createElement('a');
    link.href = '/consola/entrar?seguir=/consola/entrada-hecha';
    link.target = '_blank';
    link.textContent = 'Entrar otra vez, en otra pestaña';
    say('espera', 'Su sesión terminó. Lo que escribió sigue aquí: entre, vuelva a esta pestaña y repita.', link);
  };

  // For the scripts of single pages: fetch that tells what went wrong, and never loses what was typed.
  // Answers the Response where it went well; null where it did not and has been told, unless "quiet".
  const ask = async (address, options = {}) => {
    const { quiet, ...rest } = options;
    let answer;
    try {
      answer = await fetch(address, rest);
    } catch (e) {
      say('mal', 'No se llega al servicio: revise la red y repita. Lo que escribió sigue aquí.');
      return null;
    }
    if (answer.status === 401) {
      enterAgain();
      return null;
    }
    if (answer.ok || quiet) return answer;
    const problem = await answer.json().catch(() => ({ detail: 'El servicio no pudo responder (' + answer.status + ').' }));
    say('mal', problem.detail);
    return null;
  };

  // What has been done is said on the page to which it leads.
  const saidLater = sessionStorage.getItem('hecho');
  if (saidLater) {
    sessionStorage.removeItem('hecho');
    say('bien', saidLater);
  }
  const done = (text) => sessionStorage.setItem('hecho', text);
  window.consola = { say, ask, done };

  document.body.addEventListener('htmx:afterRequest', (event) => {
    const said = event.detail.xhr.getResponseHeader('X-Hecho');
    if (!said) return;
    const text = decodeURIComponent(said);
    if (event.detail.xhr.getResponseHeader('HX-Redirect') || event.detail.xhr.getResponseHeader('HX-Refresh')) done(text);
    else say('bien', text);
  });
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) {
      enterAgain();
    } else if (status >= 400) {
      // The event is of what would be replaced; the form is that of what was pressed.
      const form = event.detail.requestConfig.elt.closest('form');
      event.detail.target = (form && form.querySelector('.avisos')) || notices;
      event.detail.swapOverride = 'innerHTML';
    }
  });
  document.body.addEventListener('htmx:sendError', () => {
    say('mal', 'No se llega al servicio: revise la red y repita. Lo que escribió sigue aquí.');
  });

  const opener = document.querySelector('.abrir-menu');
  if (opener) {
    opener.addEventListener('click', () => {
      const open = document.getElementById('menu').classList.toggle('abierto');
      opener.setAttribute('aria-expanded', String(open));
    });
  }

  const themes = ['', 'claro', 'oscuro'];
  const named = { '': 'Tema: automático', claro: 'Tema: claro', oscuro: 'Tema: oscuro' };
  const themeButton = document.querySelector('[data-tema-boton]');
  if (themeButton) {
    const root = document.documentElement;
    const show = () => { themeButton.textContent = named[root.dataset.tema || '']; };
    themeButton.addEventListener('click', () => {
      const next = themes[(themes.indexOf(root.dataset.tema || '') + 1) % themes.length];
      if (next) { root.dataset.tema = next; localStorage.setItem('tema', next); }
      else { delete root.dataset.tema; localStorage.removeItem('tema'); }
      show();
    });
    show();
  }

  // A table of more columns than a narrow page has room for stands there as cards: its cells learn their titles, and keep
  // the roles that such a look takes away. Where rows are compared it scrolls instead.
  const stack = (table) => {
    const titles = table.tHead ? [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim()) : [];
    if (titles.length < 3) return;
    table.classList.add('apilada');
    table.setAttribute('role', 'table');
    table.tHead.setAttribute('role', 'rowgroup');
    table.tHead.rows[0].setAttribute('role', 'row');
    [...table.tHead.rows[0].cells].forEach((cell) => cell.setAttribute('role', 'columnheader'));
    [...table.tBodies].forEach((body) => {
      body.setAttribute('role', 'rowgroup');
      [...body.rows].forEach((row) => {
        row.setAttribute('role', 'row');
        [...row.cells].forEach((cell, column) => {
          cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
          cell.dataset.titulo = titles[column] || '';
          cell.classList.toggle('vacia', !cell.children.length && !cell.textContent.trim());
        });
      });
    });
  };
  const stackAll = () => document.querySelectorAll('main .tabla:not(.apilada, .extendida)').forEach(stack);
  new MutationObserver(stackAll).observe(document.querySelector('main'), { childList: true, subtree: true });
  stackAll();

  // "/" goes to the search, as in most tools, unless somebody types.
  document.addEventListener('keydown', (event) => {
    const search = document.getElementById('buscar');
    if (event.key !== '/' || !search || event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    search.focus();
  });

  // A button with data-copia copies the text of the element that it names.
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copia]');
    if (!button) return;
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copia).textContent);
    const before = button.textContent;
    button.textContent = 'Copiado';
    setTimeout(() => { button.textContent = before; }, 2000);
  });

  // An element with data-cambia="versiones" hears "cambio" (hx-trigger="cambio") when others changed any; only tabs in
  // view listen, since a browser keeps few connections to one server.
  let source = null;
  const listening = () => document.querySelector('[data-cambia]') && !document.hidden;
  const listen = () => {
    if (!listening()) {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource('/consola/cambios');
      source.addEventListener('cambio', (event) => {
        document.querySelectorAll('[data-cambia~="' + event.data + '"]').forEach((element) => htmx.trigger(element, 'cambio'));
      });
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
})();
