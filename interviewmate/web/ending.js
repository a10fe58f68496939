// Whether the interview shall end.
const root = element.querySelector('.asking');

function take() {
  root.hidden = true; // it goes on
  root.querySelector('p').textContent = interviewFilled(words.words, props.value || {});
}

asking(root, '#end-interview', 'interview-ending', () => props.value);
watch('value', take);
take();
