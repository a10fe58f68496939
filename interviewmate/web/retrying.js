// Another answer to a question of the report: it is sent to be judged, and shown beside the first one.
let tries = 0;

document.addEventListener('click', (event) => {
  if (!event.target.matches?.('.judge')) return;
  const part = event.target.closest('.practice');
  event.target.disabled = true;
  part.querySelector('.retry-told').textContent = words.judging;
  const { token, past } = props.value;
  trigger('retried', { token, past, answer: Number(part.dataset.answer), text: part.querySelector('textarea').value, try: ++tries });
});

document.addEventListener('input', (event) => {
  const part = event.target.closest?.('.retry');
  if (part) part.querySelector('.judge').disabled = false;
});

watch('value', () => {
  const { answer, told, html, token } = props.value || {};
  if (!told) return;
  const part = document.querySelector(`#feedback .practice[data-answer="${Number(answer)}"]`);
  if (!part || token !== shown) return;
  part.querySelector('.judge').disabled = false;
  part.querySelector('.retry-told').textContent = told;
  if (html) part.querySelector('.compared').innerHTML = html; // escaped on the server
});
