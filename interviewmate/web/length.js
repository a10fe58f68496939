// How long an interview takes, said before it starts: two to three minutes a question, follow-ups included.
(questions, minutes) => {
  const [shortest, longest] = [2 * questions, 3 * questions];
  const { usual, limited } = interviewWords.length;
  const ends = minutes && minutes < longest;
  const text = ends ? limited.replace('{minutes}', minutes) : usual.replace('{shortest}', shortest).replace('{longest}', longest);
  return `<p role="status">${text}</p>`;
}
