// Whether the interview shall end.
const root = element.querySelector('.asking');

function take() {
  root.hidden = true; // it goes on
  const { answered, total } = props.value || {};
  root.querySelector('p').textContent = words.words.replace('{answered}', answered).replace('{total}', total);
}

asking(root, '#end-interview', 'interview-ending', () => props.value);
watch('value', take);
take();
