// Before what can't be taken back is done, it is asked on the page, beside the button that was pressed,
// where there is something to ask.
function asking(root, button, asked, something = () => true) {
  const [confirm, keep] = ['.confirm', '.keep'].map((name) => root.querySelector(name));

  function leave() {
    const focused = root.contains(document.activeElement);
    root.hidden = true;
    if (focused) document.querySelector(button).focus();
  }

  window.addEventListener(asked, () => {
    if (root.hidden && !something()) return;
    root.hidden = false; // and stays so: who presses twice would see nothing asked
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
