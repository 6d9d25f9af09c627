// A CSV put in the place of the draft's own, and its faults told line by line.
(() => {
  const form = document.querySelector('form.sube');
  if (!form) return;
  const told = document.getElementById('faltas');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const { archivo, version, huella } = form.dataset;
    const button = form.querySelector('button');
    button.disabled = true;
    const answer = await consola.ask('/api/v1/versiones/' + version + '/escenarios/' + archivo, {
      method: 'PUT',
      quiet: true,
      headers: { 'Content-Type': 'text/csv', 'If-Match': '"' + huella + '"' },
      body: form.querySelector('input[type=file]').files[0],
    });
    button.disabled = false;
    if (!answer) return;
    if (answer.ok) {
      consola.done('El archivo se guardó en el borrador.');
      location.reload();
      return;
    }
    const problem = await answer.json();
    told.replaceChildren(...[problem.detail, ...(problem.errores || []).map((error) => error.mensaje)].map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }));
    told.hidden = false;
    told.tabIndex = -1;
    told.focus();
  });
})();
