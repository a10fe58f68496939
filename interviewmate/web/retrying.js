// Another answer to a question of the report: it is judged, and shown beside the first one.
let tries = 0;

const tell = (part, text) => (part.querySelector('.retry-told').textContent = text);

// Has an answer judged: its `text`, or what was sent under the token `voice`.
function judged(part, answer) {
  tell(part, words.judging);
  trigger('retried', { ...report, ...answer, answer: Number(part.dataset.answer), try: ++tries });
}

document.addEventListener('click', ({ target }) => {
  if (!target.matches?.('.judge')) return;
  const part = target.closest('.practice');
  target.disabled = true;
  judged(part, { text: part.querySelector('textarea').value });
});

document.addEventListener('input', (event) => {
  const part = event.target.closest?.('.retry');
  if (part) part.querySelector('.judge').disabled = false;
});

watch('value', () => {
  const { answer, told, html, token } = props.value || {};
  if (!told || token !== report?.token) return;
  const part = document.querySelector(`#feedback .practice[data-answer="${Number(answer)}"]`);
  if (!part) return;
  part.querySelector('.judge').disabled = false;
  tell(part, told);
  if (html) part.querySelector('.compared').innerHTML = html; // escaped on the server
});
