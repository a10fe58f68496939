// For those who can't see the page. Gradio draws the whole chat anew with every word, which no live region survives:
// so what is new is said here, once it is whole. It also keeps the focus where the interview goes on.
{
  const SETTLED_MS = 700;
  const PLACES = '#chat, #feedback .verdict h2'; // the question, and what became of it: one of them is seen at a time
  let said = '';
  let waiting = 0;

  function announce() {
    const lines = document.querySelectorAll('#chat .line:not(.candidate, .waiting) p');
    const newest = lines.length ? lines[lines.length - 1].textContent.trim() : '';
    if (!newest || newest === said) return;
    const fresh = newest.startsWith(said) ? newest.slice(said.length).trim() : newest;
    said = newest;
    const line = document.createElement('span');
    line.textContent = fresh;
    document.querySelector('.announcer').replaceChildren(line);
  }

  // What was pressed is gone or disabled: without this the keyboard would begin again at the top of the page.
  function keepFocus() {
    const focus = document.activeElement;
    if (focus && focus !== document.body && focus.checkVisibility()) return;
    const place = [...document.querySelectorAll(PLACES)].find(place => place.checkVisibility());
    if (!place) return;
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  function prepare(chat) {
    chat.tabIndex = 0; // it scrolls
    chat.setAttribute('role', 'region');
    chat.setAttribute('aria-label', words.chat);
  }

  // The page is watched, not the chat: Gradio may put another in its place.
  new MutationObserver(changes => {
    const chat = document.getElementById('chat');
    if (!chat) return;
    const another = !chat.hasAttribute('aria-label');
    if (another) prepare(chat);
    else if (!changes.some(({ target }) => chat.contains(target) || document.getElementById('feedback')?.contains(target))) return;
    clearTimeout(waiting);
    waiting = setTimeout(announce, SETTLED_MS);
    setTimeout(keepFocus, 50);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
