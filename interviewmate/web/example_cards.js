// Chooses an example. Over a job description that the person brought, a card asks first: the text would be gone.
let own = Boolean(window.interviewKeeper?.job()); // whether the person has written or pasted what stands in the box
document.addEventListener('input', (event) => (own ||= Boolean(event.target.closest('#jd-text'))));

for (const card of element.querySelectorAll('.example')) {
  const about = card.querySelector('span');
  const usual = about.textContent;
  card.addEventListener('blur', () => (about.textContent = usual));
  card.addEventListener('click', () => {
    const asks = own && document.querySelector('#jd-text textarea').value.trim() && about.textContent === usual;
    if (asks) return void (about.textContent = words.replace);
    own = false;
    window.interviewKeeper?.forgetJob();
    about.textContent = usual;
    trigger('chosen', { example: Number(card.dataset.example) });
  });
}
