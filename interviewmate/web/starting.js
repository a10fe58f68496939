// Whether a new interview shall take the place of one that is not over; where there is none, it starts at once.
const root = element.querySelector('.asking');

asking(root, '#start', 'interview-starting', () => {
  const unfinished = window.interviewKeeper?.unfinished();
  if (!unfinished) return void trigger('confirmed', {});
  const { role, number, total } = unfinished;
  root.querySelector('p').textContent = words.words.replace('{role}', role).replace('{number}', number).replace('{total}', total);
  return true;
});
