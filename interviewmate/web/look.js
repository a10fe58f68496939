// Light or dark: as the system has it, until the person chooses; and whether there is a network at all.
{
  const page = document.documentElement;
  const button = element.querySelector('.theme');
  const offline = element.querySelector('.offline');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const other = () => ((page.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark' ? 'light' : 'dark');
  const name = () => button.setAttribute('aria-label', (button.title = words[other()]));

  button.addEventListener('click', () => {
    page.dataset.theme = other();
    try {
      localStorage.setItem('interview-theme', page.dataset.theme); // head.html reads it
    } catch {
      // a browser that keeps nothing: until the page is left
    }
    name();
  });
  system.addEventListener('change', name);
  name();

  const tell = () => {
    offline.textContent = navigator.onLine ? '' : words.offline;
    offline.hidden = navigator.onLine;
  };
  addEventListener('online', tell);
  addEventListener('offline', tell);
  tell();
}
