// Sets light or dark before the first paint. A file of its own, so that the page needs no inline script.
(function () {
  var kept = null;
  try {
    kept = localStorage.getItem('vinhdanh-scheme');
  } catch {
    // Storage may be refused; the device's own preference decides then.
  }
  var dark =
    kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
