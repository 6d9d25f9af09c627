// Looks again every five seconds while the page is in view and nobody reads what to do; says so where it cannot.
(() => {
  const EVERY = 5000;
  const page = () => document.getElementById('operacion');
  let failed = false;
  let said = page().dataset.frase;

  // Whoever reads what to do, or is in it by keyboard, keeps it under their eyes.
  const inUse = () => page().querySelector('details[open]') || page().contains(document.activeElement);

  setInterval(() => {
    if (!document.hidden && page() && (failed || !inUse())) htmx.trigger(page(), 'refrescar');
  }, EVERY);

  // The frame tells why an answer failed; what stands on the page is then of a while ago.
  document.body.addEventListener('htmx:afterRequest', (event) => {
    if (!event.detail.elt || event.detail.elt.id !== 'operacion') return;
    failed = !event.detail.successful;
    if (failed) return;
    document.getElementById('avisos').replaceChildren();
    const now = page().dataset.frase;
    if (now !== said) document.getElementById('novedad').textContent = now;
    said = now;
  });
})();
