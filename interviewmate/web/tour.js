// The tour: a dialog of a few steps, opened by the visitor alone.
{
  const dialog = element.querySelector('.tour');
  const steps = [...dialog.querySelectorAll('.tour-step')];
  const [back, next, place] = ['.tour-back', '.tour-next', '.tour-place'].map((name) => dialog.querySelector(name));
  let at = 0;

  function show(step) {
    at = step;
    steps.forEach((one, i) => {
      one.hidden = i !== at;
      one.querySelector('h2').id = i === at ? 'tour-title' : '';
    });
    place.textContent = at + 1 + ' / ' + steps.length;
    back.hidden = at === 0;
    next.textContent = at === steps.length - 1 ? interviewWords.tour.done : interviewWords.tour.next;
  }

  element.querySelector('.tour-open').addEventListener('click', () => {
    show(0);
    dialog.showModal();
    next.focus();
  });
  back.addEventListener('click', () => {
    show(at - 1);
    next.focus();
  });
  next.addEventListener('click', () => (at === steps.length - 1 ? dialog.close() : show(at + 1)));
  dialog.querySelector('.tour-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close()); // beside it
}
