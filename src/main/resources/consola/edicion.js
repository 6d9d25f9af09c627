// The rows of a sheet while they are changed, and the operations that make the same of the workbook. Rows are never
// changed in place, so that undoing is going back to the list that there was.
class Edicion {
  constructor(tabla) {
    this.tabla = tabla;
    this.primera = tabla.primera;
    const filas = [];
    tabla.filas.forEach((fila) => {
      while (this.primera + filas.length < fila.fila) filas.push({ celdas: tabla.columnas.map(() => ''), cambiadas: [] });
      filas.push({ celdas: fila.celdas, cambiadas: [] });
    });
    this.ahora = { filas, operaciones: [] };
    this.pasado = [];
    this.futuro = [];
  }

  get filas() { return this.ahora.filas; }

  get operaciones() { return this.ahora.operaciones; }

  numero(i) { return this.primera + i; }

  letra(c) { return this.tabla.columnas[c].letra; }

  indice(letra) { return this.tabla.columnas.findIndex((columna) => columna.letra === letra); }

  // cambios: [[row, column, text]], all of them one step to undo; rows behind the last are added
  escribir(cambios) {
    const porFila = new Map();
    cambios.forEach(([i, c, texto]) => porFila.set(i, [...(porFila.get(i) || []), { columna: this.letra(c), valor: texto }]));
    const operaciones = [...porFila.entries()].sort(([a], [b]) => a - b).map(([i, celdas]) => ({
      tipo: i < this.filas.length ? 'CAMBIAR' : 'INSERTAR', fila: this.numero(i), celdas,
    }));
    this.hacer(operaciones);
  }

  insertar(i, celdas) { this.hacer([{ tipo: 'INSERTAR', fila: this.numero(i), celdas: celdas || [] }]); }

  duplicar(i) { this.hacer([{ tipo: 'DUPLICAR', fila: this.numero(i) }]); }

  mover(i, hasta) { this.hacer([{ tipo: 'MOVER', fila: this.numero(i), hasta: this.numero(hasta) }]); }

  borrar(desde, hasta) {
    const operaciones = [];
    for (let i = desde; i <= hasta; i++) operaciones.push({ tipo: 'BORRAR', fila: this.numero(desde) });
    this.hacer(operaciones);
  }

  hacer(operaciones) {
    if (!operaciones.length) return;
    this.pasado.push(this.ahora);
    if (this.pasado.length > 200) this.pasado.shift();
    this.futuro = [];
    this.ahora = operaciones.reduce((estado, una) => this.con(estado, una), this.ahora);
  }

  con(estado, una) {
    const filas = estado.filas.slice();
    const i = una.fila - this.primera;
    const blancas = this.tabla.columnas.map(() => '');
    if (una.tipo === 'CAMBIAR') filas[i] = this.escrita(filas[i], una.celdas);
    if (una.tipo === 'INSERTAR') filas.splice(i, 0, this.escrita({ celdas: blancas, cambiadas: [], nueva: true }, una.celdas));
    if (una.tipo === 'DUPLICAR') filas.splice(i + 1, 0, { ...filas[i], nueva: true });
    if (una.tipo === 'MOVER') filas.splice(una.hasta - this.primera, 0, ...filas.splice(i, 1));
    if (una.tipo === 'BORRAR') filas.splice(i, 1);
    return { filas, operaciones: this.juntas(estado.operaciones, una) };
  }

  escrita(fila, celdas) {
    const textos = fila.celdas.slice();
    const cambiadas = fila.cambiadas.slice();
    celdas.forEach(({ columna, valor }) => {
      const c = this.indice(columna);
      textos[c] = valor || '';
      if (!cambiadas.includes(c)) cambiadas.push(c);
    });
    return { ...fila, celdas: textos, cambiadas };
  }

  // Typing on in one row is one operation.
  juntas(operaciones, una) {
    const ultima = operaciones[operaciones.length - 1];
    const sigue = una.tipo === 'CAMBIAR' && ultima && ultima.fila === una.fila && (ultima.tipo === 'CAMBIAR' || ultima.tipo === 'INSERTAR');
    if (!sigue) return [...operaciones, una];
    const celdas = ultima.celdas.filter((celda) => !una.celdas.some((otra) => otra.columna === celda.columna));
    return [...operaciones.slice(0, -1), { ...ultima, celdas: [...celdas, ...una.celdas] }];
  }

  deshacer() {
    if (!this.pasado.length) return;
    this.futuro.push(this.ahora);
    this.ahora = this.pasado.pop();
  }

  rehacer() {
    if (!this.futuro.length) return;
    this.pasado.push(this.ahora);
    this.ahora = this.futuro.pop();
  }

  // What was kept of an earlier sitting; false where it does not fit these rows.
  recuperar(operaciones) {
    try {
      const antes = this.ahora;
      this.hacer(operaciones);
      return antes !== this.ahora && this.filas.every(Boolean);
    } catch (e) {
      return false;
    }
  }

  // A block as Excel copies it.
  static deTsv(texto) {
    const lineas = [[]];
    let celda = '';
    let dentro = false;
    const limpio = texto.replace(/\r\n?/g, '\n').replace(/\n$/, '');
    for (let i = 0; i < limpio.length; i++) {
      const letra = limpio[i];
      if (dentro) {
        if (letra !== '"') celda += letra;
        else if (limpio[i + 1] === '"') { celda += '"'; i++; } else dentro = false;
      } else if (letra === '"' && celda === '') dentro = true;
      else if (letra === '\t' || letra === '\n') {
        lineas[lineas.length - 1].push(celda);
        celda = '';
        if (letra === '\n') lineas.push([]);
      } else celda += letra;
    }
    lineas[lineas.length - 1].push(celda);
    return lineas;
  }

  static enPalabras(una) {
    const hechos = { CAMBIAR: 'Cambiar', INSERTAR: 'Insertar', DUPLICAR: 'Duplicar', MOVER: 'Mover', BORRAR: 'Borrar' };
    const celdas = (una.celdas || []).map((celda) => celda.columna + una.fila + ' = «' + (celda.valor || '') + '»').join(', ');
    return hechos[una.tipo] + ' la fila ' + una.fila + (una.hasta ? ' a la ' + una.hasta : '') + (celdas ? ': ' + celdas : '') + '.';
  }
}
