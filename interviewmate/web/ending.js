// Whether the interview shall end: asked on the page, beside the button that was pressed.
const root = element.querySelector('.ending');
const [told, end, goOn] = ['#ending-words', '#end-now', '#go-on'].map((name) => element.querySelector(name));

function ask() {
  if (!props.value) return;
  const { answered, total } = props.value;
  told.textContent = words.words.replace('{answered}', answered).replace('{total}', total);
  root.hidden = false;
  root.scrollIntoView({ block: 'nearest' });
  goOn.focus();
}

function leave() {
  const focused = root.contains(document.activeElement);
  root.hidden = true;
  if (focused) document.querySelector('#end-interview').focus();
}

end.addEventListener('click', () => {
  root.hidden = true;
  trigger('confirmed', {});
});
goOn.addEventListener('click', leave);
root.addEventListener('keydown', (event) => event.key === 'Escape' && leave());
window.addEventListener('interview-ending', () => (root.hidden ? ask() : leave()));
watch('value', () => (root.hidden = true)); // it goes on
