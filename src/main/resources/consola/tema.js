// Before anything is painted: the theme that this browser was told to keep.
(() => {
  const kept = localStorage.getItem('tema');
  if (kept) document.documentElement.dataset.tema = kept;
})();
