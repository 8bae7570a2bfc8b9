// Runs before the first paint, so that a dark desk never flashes white; Mantine takes over once the page stands.
(() => {
  const chosen = localStorage.getItem('dondoc.colour') ?? 'auto';
  const dark =
    chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
