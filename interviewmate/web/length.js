// How long an interview takes, said before it starts: two to three minutes a question, follow-ups included.
(questions, minutes) => {
  const [shortest, longest] = [2 * questions, 3 * questions];
  const { usual, limited } = interviewWords.length;
  const ends = minutes && minutes < longest;
  return `<p role="status">${interviewFilled(ends ? limited : usual, { minutes, shortest, longest })}</p>`;
}
