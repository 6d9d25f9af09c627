// A table of up to tens of thousands of rows, of which only those in view are in the page. One tab stop; the arrows go on.
class Rejilla {
  // columnas: [{titulo, clase, nota, ancho}]; what a cell says and looks like is asked from the page by "vista":
  // texto(fila, c), numero(fila), clases(fila, c), elegida(i, c), intro(i, c), tecla(event, i, c)
  constructor(raiz, nombre, columnas, vista) {
    this.raiz = raiz;
    this.vista = vista;
    this.columnas = columnas;
    this.filas = [];
    this.fila = -1; // of the cell that has the attention; -1 is the row of titles
    this.columna = 0;
    this.desde = null; // where a selection began
    this.alto = 28;
    this.hechas = new Map();
    raiz.className = 'rejilla-datos';
    raiz.setAttribute('role', 'grid');
    raiz.setAttribute('aria-label', nombre);
    raiz.setAttribute('aria-multiselectable', 'true');
    raiz.setAttribute('aria-colcount', String(columnas.length + 1));
    raiz.tabIndex = 0;
    raiz.style.setProperty('--columnas', ['64px', ...columnas.map((c) => c.ancho + 'px')].join(' '));
    this.cabeza = this.titulos();
    this.cuerpo = Rejilla.caja('rejilla-cuerpo', 'rowgroup');
    raiz.replaceChildren(this.cabeza, this.cuerpo);
    raiz.addEventListener('scroll', () => requestAnimationFrame(() => this.pintar()), { passive: true });
    new ResizeObserver(() => this.pintar()).observe(raiz);
    raiz.addEventListener('keydown', (event) => this.tecla(event));
    raiz.addEventListener('mousedown', (event) => this.clic(event));
    raiz.addEventListener('mousemove', (event) => { if (event.buttons === 1 && this.arrastra) this.arrastrar(event); });
    raiz.addEventListener('dblclick', (event) => { if (Rejilla.lugar(event)) this.vista.intro(this.fila, this.columna); });
    raiz.addEventListener('focus', () => this.atender());
    raiz.addEventListener('copy', (event) => this.copiar(event));
    addEventListener('beforeprint', () => this.pintar(true));
    addEventListener('afterprint', () => this.pintar());
  }

  static caja(clase, papel) {
    const div = document.createElement('div');
    div.className = clase;
    if (papel) div.setAttribute('role', papel);
    return div;
  }

  titulos() {
    const cabeza = Rejilla.caja('rejilla-cabeza', 'rowgroup');
    const fila = Rejilla.caja('rejilla-fila titulos', 'row');
    fila.setAttribute('aria-rowindex', '1');
    ['Fila', ...this.columnas.map((c) => c.titulo)].forEach((titulo, i) => {
      const celda = Rejilla.caja(i ? this.columnas[i - 1].clase : 'numero', 'columnheader');
      celda.setAttribute('aria-colindex', String(i + 1));
      celda.id = 'celda--1-' + (i - 1);
      celda.dataset.lugar = '-1 ' + (i - 1);
      celda.textContent = titulo;
      fila.append(celda);
    });
    cabeza.append(fila);
    if (!this.vista.filtrar) return cabeza;
    const filtros = Rejilla.caja('rejilla-fila filtros', 'row');
    filtros.setAttribute('aria-rowindex', '2');
    ['', ...this.columnas].forEach((columna, i) => {
      const celda = Rejilla.caja(i ? '' : 'numero', 'gridcell');
      celda.setAttribute('aria-colindex', String(i + 1));
      if (i) {
        const campo = document.createElement('input');
        campo.type = 'search';
        campo.setAttribute('aria-label', 'Filtrar ' + columna.titulo);
        campo.addEventListener('input', () => this.vista.filtrar(i - 1, campo.value));
        celda.append(campo);
      }
      filtros.append(celda);
    });
    cabeza.append(filtros);
    return cabeza;
  }

  get arriba() { return this.cabeza.children.length; }

  // Shows these rows; the cell that has the attention stays where it is.
  poner(filas) {
    this.filas = filas;
    this.hechas.forEach((caja) => caja.remove());
    this.hechas.clear();
    this.raiz.setAttribute('aria-rowcount', String(filas.length + this.arriba));
    this.cuerpo.style.height = filas.length * this.alto + 'px';
    this.fila = Math.min(this.fila, filas.length - 1);
    this.pintar();
  }

  repintar() {
    this.hechas.forEach((caja) => caja.remove());
    this.hechas.clear();
    this.pintar();
  }

  pintar(todas) {
    const desde = todas ? 0 : Math.max(0, Math.floor(this.raiz.scrollTop / this.alto) - 8);
    const hasta = todas
      ? Math.min(this.filas.length, 2000)
      : Math.min(this.filas.length, Math.ceil((this.raiz.scrollTop + this.raiz.clientHeight) / this.alto) + 8);
    this.hechas.forEach((caja, i) => {
      if (i < desde || i >= hasta) { caja.remove(); this.hechas.delete(i); }
    });
    for (let i = desde; i < hasta; i++) {
      if (!this.hechas.has(i)) {
        const caja = this.linea(i);
        // In the order of the table, for whoever hears it.
        const despues = this.hechas.get(i + 1);
        if (despues) this.cuerpo.insertBefore(caja, despues); else this.cuerpo.append(caja);
        this.hechas.set(i, caja);
      }
    }
    this.marcar();
  }

  linea(i) {
    const fila = this.filas[i];
    const caja = Rejilla.caja('rejilla-fila', 'row');
    caja.setAttribute('aria-rowindex', String(i + 1 + this.arriba));
    caja.style.transform = 'translateY(' + i * this.alto + 'px)';
    for (let c = -1; c < this.columnas.length; c++) {
      const celda = Rejilla.caja(
        c < 0 ? 'numero' : this.columnas[c].clase + ' ' + (this.columnas[c].numerica ? 'n ' : '') + this.vista.clases(fila, c, i),
        c < 0 ? 'rowheader' : 'gridcell');
      celda.setAttribute('aria-colindex', String(c + 2));
      celda.id = 'celda-' + i + '-' + c;
      celda.dataset.lugar = i + ' ' + c;
      celda.textContent = c < 0 ? this.vista.numero(fila, i) : this.vista.texto(fila, c);
      if (c < 0 && this.vista.clases(fila, -1, i)) celda.classList.add(this.vista.clases(fila, -1, i));
      if (c >= 0 && this.vista.clases(fila, c, i).includes('falta')) celda.setAttribute('aria-invalid', 'true');
      caja.append(celda);
    }
    return caja;
  }

  celda(i, c) { return document.getElementById('celda-' + i + '-' + c); }

  // The rectangle that is selected: [first row, first column, last row, last column].
  sector() {
    const [f, c] = this.desde || [this.fila, this.columna];
    return [Math.min(f, this.fila), Math.min(c, this.columna), Math.max(f, this.fila), Math.max(c, this.columna)];
  }

  marcar() {
    const [f1, c1, f2, c2] = this.sector();
    this.raiz.querySelectorAll('[aria-selected]').forEach((celda) => celda.removeAttribute('aria-selected'));
    this.raiz.querySelectorAll('.activa').forEach((celda) => celda.classList.remove('activa'));
    this.hechas.forEach((caja, i) => {
      if (i >= f1 && i <= f2) {
        for (let c = c1; c <= c2; c++) caja.children[c + 1].setAttribute('aria-selected', 'true');
      }
    });
    const celda = this.celda(this.fila, this.columna);
    if (celda) {
      celda.classList.add('activa');
      this.raiz.setAttribute('aria-activedescendant', celda.id);
    } else {
      this.raiz.removeAttribute('aria-activedescendant');
    }
  }

  ir(i, c, extender) {
    if (!extender) this.desde = null;
    else if (!this.desde) this.desde = [Math.max(0, this.fila), this.columna];
    this.fila = Math.max(extender ? 0 : -1, Math.min(i, this.filas.length - 1));
    this.columna = Math.max(0, Math.min(c, this.columnas.length - 1));
    this.mostrar();
    this.marcar();
    this.vista.elegida(this.fila, this.columna);
  }

  mostrar() {
    if (this.fila < 0) return;
    const techo = this.cabeza.offsetHeight;
    const y = this.fila * this.alto;
    if (y < this.raiz.scrollTop) this.raiz.scrollTop = y;
    const abajo = y + this.alto + techo - this.raiz.clientHeight;
    if (abajo > this.raiz.scrollTop) this.raiz.scrollTop = abajo;
    this.pintar();
    const celda = this.celda(this.fila, this.columna);
    if (!celda) return;
    const izquierda = celda.offsetLeft;
    if (izquierda - 64 < this.raiz.scrollLeft) this.raiz.scrollLeft = izquierda - 64;
    const derecha = izquierda + celda.offsetWidth - this.raiz.clientWidth;
    if (derecha > this.raiz.scrollLeft) this.raiz.scrollLeft = derecha;
  }

  atender() {
    if (this.fila < 0 && this.filas.length) this.ir(0, this.columna); else this.vista.elegida(this.fila, this.columna);
  }

  static lugar(event) {
    const celda = event.target.closest('[data-lugar]');
    return celda ? celda.dataset.lugar.split(' ').map(Number) : null;
  }

  clic(event) {
    this.arrastra = false;
    const lugar = Rejilla.lugar(event);
    if (!lugar || event.button !== 0 || event.target.closest('input, select, textarea')) return;
    this.arrastra = lugar[0] >= 0;
    this.ir(lugar[0], Math.max(0, lugar[1]), event.shiftKey && lugar[0] >= 0);
    if (lugar[1] < 0 && lugar[0] >= 0) { this.desde = [lugar[0], this.columnas.length - 1]; this.marcar(); }
  }

  arrastrar(event) {
    const lugar = Rejilla.lugar(event);
    if (!lugar || lugar[0] < 0 || (lugar[0] === this.fila && lugar[1] === this.columna)) return;
    getSelection().removeAllRanges();
    this.ir(lugar[0], Math.max(0, lugar[1]), true);
  }

  tecla(event) {
    if (event.target !== this.raiz) return;
    const hoja = Math.max(1, Math.floor((this.raiz.clientHeight - this.cabeza.offsetHeight) / this.alto) - 1);
    const fin = event.ctrlKey || event.metaKey;
    const pasos = {
      ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-hoja, 0], PageDown: [hoja, 0],
    };
    if (this.vista.tecla && this.vista.tecla(event)) {
      event.preventDefault();
    } else if (pasos[event.key] && !event.altKey) {
      const [df, dc] = fin ? pasos[event.key].map((n) => n * 1e6) : pasos[event.key];
      const tope = df < 0 && (fin || event.key === 'PageUp') ? Math.max(0, this.fila + df) : this.fila + df;
      this.ir(tope, this.columna + dc, event.shiftKey);
      event.preventDefault();
    } else if (event.key === 'Home' || event.key === 'End') {
      const f = fin ? (event.key === 'Home' ? 0 : this.filas.length - 1) : this.fila;
      this.ir(f, event.key === 'Home' ? 0 : this.columnas.length - 1, event.shiftKey);
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === 'F2') {
      this.vista.intro(this.fila, this.columna);
      event.preventDefault();
    }
  }

  copiar(event) {
    if (event.target !== this.raiz && !this.raiz.contains(event.target)) return;
    if (event.target.closest('input, select, textarea') || !getSelection().isCollapsed) return;
    const [f1, c1, f2, c2] = this.sector();
    const lineas = [];
    for (let i = Math.max(0, f1); i <= f2; i++) {
      const celdas = [];
      for (let c = c1; c <= c2; c++) celdas.push(Rejilla.enTsv(this.vista.texto(this.filas[i], c)));
      lineas.push(celdas.join('\t'));
    }
    event.clipboardData.setData('text/plain', lineas.join('\r\n'));
    event.preventDefault();
  }

  static enTsv(texto) {
    return /[\t\n\r"]/.test(texto) ? '"' + texto.replaceAll('"', '""') + '"' : texto;
  }
}

// What of a table its pages need alike.
const tablaDe = {
  signos: {
    '==': 'es esto', '!=': 'no es esto', in: 'es uno de estos', 'not in': 'no es ninguno de estos', matches: 'sigue este patrón',
    '<': 'es menor que esto', '<=': 'es a lo más esto', '>': 'es mayor que esto', '>=': 'es al menos esto',
  },

  clases: { CONDICION: 'condicion', RESULTADO: 'resultado', CLAUSULA: 'clausula', OTRA: 'otra' },

  // As wide as its title and nine in ten of its texts ask, within bounds.
  columnas(tabla) {
    const muestra = tabla.filas.filter((f, i) => i < 200 || i % 97 === 0);
    const regla = document.createElement('canvas').getContext('2d');
    const letra = getComputedStyle(document.body).fontFamily;
    const medir = (texto, peso) => { regla.font = peso + ' 13.05px ' + letra; return regla.measureText(texto).width; };
    return tabla.columnas.map((columna, c) => {
      const textos = muestra.map((fila) => fila.celdas[c]).sort((a, b) => a.length - b.length);
      const titulo = columna.etiqueta || columna.letra;
      const usual = textos.length ? textos[Math.floor(textos.length * 0.9)] : '';
      return {
        titulo,
        clase: this.clases[columna.clase],
        numerica: columna.tipo === 'NUMERO' || columna.tipo === 'ENTERO',
        ancho: Math.ceil(Math.max(Math.min(medir(titulo, 650), 208), Math.min(medir(usual, 400), 384), 48)) + 24,
      };
    });
  },

  direccion(datos) {
    return '/api/v1/versiones/' + datos.version + '/tablas/' + encodeURIComponent(datos.libro) + '/' + encodeURIComponent(datos.hoja);
  },

  // What a constant is called, where it is one.
  llamada(columna, texto) {
    const una = columna.constantes.find((c) => c.constante === texto);
    return una ? una.etiqueta : '';
  },

  parrafo(texto, clase) {
    const p = document.createElement('p');
    p.textContent = texto;
    if (clase) p.className = clase;
    return p;
  },

  // Whole, with what its column means.
  detalle(columna, numero, texto) {
    const cabeza = document.createElement('p');
    const lugar = document.createElement('strong');
    lugar.textContent = (columna.etiqueta || columna.letra) + (numero ? ' · ' + columna.letra + numero : '');
    cabeza.append(lugar);
    const partes = [cabeza];
    if (numero) {
      const llamada = this.llamada(columna, texto);
      partes.push(this.parrafo(texto === '' ? (columna.clase === 'CONDICION' ? 'En blanco: da igual.' : 'En blanco.') : texto + (llamada ? ' — ' + llamada : ''), 'entera'));
    }
    const que = { CONDICION: 'Condición', RESULTADO: 'Resultado', CLAUSULA: 'Cláusula', OTRA: 'Dato' }[columna.clase];
    const campo = columna.campo ? ': ' + columna.campo + (columna.operador ? ' ' + (this.signos[columna.operador] || columna.operador) : '') : '';
    partes.push(this.parrafo(que + campo + '. ' + columna.nota, 'ayuda'));
    return partes;
  },
};
