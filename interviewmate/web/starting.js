// Whether a new interview shall take the place of one that is not over; where there is none, it starts at once.
const root = element.querySelector('.asking');

asking(root, '#start', 'interview-starting', () => {
  const unfinished = window.interviewKeeper?.unfinished();
  if (!unfinished) return void trigger('confirmed', {});
  root.querySelector('p').textContent = interviewFilled(words.words, unfinished);
  return true;
});
