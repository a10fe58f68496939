// Before what can't be taken back is done, it is asked on the page, beside the button that was pressed.
function asking(root, button, asked) {
  const [confirm, keep] = ['.confirm', '.keep'].map((name) => root.querySelector(name));

  function leave() {
    const focused = root.contains(document.activeElement);
    root.hidden = true;
    if (focused) document.querySelector(button).focus();
  }

  window.addEventListener(asked, () => {
    if (!root.hidden) return leave();
    root.hidden = false;
    root.scrollIntoView({ block: 'nearest' });
    keep.focus();
  });
  confirm.addEventListener('click', () => {
    root.hidden = true;
    trigger('confirmed', {});
  });
  keep.addEventListener('click', leave);
  root.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
}
