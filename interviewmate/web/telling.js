// What everything that opens the microphone tells.
function clock(seconds) {
  return Math.floor(seconds / 60) + ':' + String(Math.floor(seconds % 60)).padStart(2, '0');
}

// The loudspeaker falls silent while the candidate talks.
function tellSpeaker(status) {
  window.dispatchEvent(new CustomEvent('interview-listening', { detail: status }));
}

// Why the microphone could not be opened.
function problem(error) {
  if (error instanceof Cancelled) return '';
  if (!window.isSecureContext) return words.insecure;
  if (error instanceof Unfit) return words.unfit;
  return { NotAllowedError: words.denied, NotFoundError: words.missing, NotReadableError: words.in_use }[error.name] || words.failed;
}

const STEP = 5; // seconds in which the time that is left is told: it is read out, too

// That the answer ends soon; nothing as long as there is time.
function ending(seconds) {
  const left = limit - seconds;
  return left <= warning ? interviewFilled(words.ending, { seconds: STEP * Math.ceil(left / STEP) }) : '';
}
