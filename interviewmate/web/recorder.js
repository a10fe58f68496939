// The recorder's face and its states:
//   resting    it is not the candidate's turn
//   ready      the button starts an answer
//   opening    the microphone is being opened
//   recording  the button ends the answer
//   held       an answer was begun and the microphone is closed: go on with it, or send it
//   sending    the answer is on its way, or being understood
const LOUD = 0.05; // of full scale: sound that is no silence
const ASKED_MS = 500; // an opening that lasts longer waits for the candidate, whom the browser asks
const OTHER_WAYS = '.composer-row, .ways, .ending'; // to answer, or to go on
const PATIENCE_MS = 8000; // how long a finished answer waits for a connection before it is uploaded

const root = element.querySelector('.recorder');
const find = (name) => element.querySelector('.' + name);
const [talk, talkWords, other, line, elapsed, caption, canvas, ring] = [
  'talk', 'talk-words', 'other', 'recorder-words', 'elapsed', 'caption', 'wave', 'ring circle',
].map(find);
const handsFree = find('hands-free'), silence = find('silence'), review = find('review');
const keeper = () => window.interviewKeeper;
const waveform = new Waveform(canvas);
let state = 'resting';
let notice = '';
let answer = null; // the keeper's name for the answer being given
let turns = 0; // taken when it began
let triggered = false; // the page was told that it is all there
let microphone = null;
let flushing = false; // it is being closed
let quietSince = 0; // the sample after the last sound, or tap
let voiced = false;
let uploading = 0;
let frame = 0; // the one in which the waveform is drawn next

const link = new AnswerLink({
  told(message) {
    if ('caption' in message) showCaption(message.caption);
    if (typeof message.silence === 'number') {
      voiced = true;
      quietSince = Math.max(quietSince, message.have - message.silence * RATE);
    }
    if ('whole' in message && state === 'sending' && !triggered) {
      clearTimeout(uploading);
      triggered = !review.checked;
      if (triggered) trigger('answered', { token: link.token });
    }
    if ('heard' in message) {
      if (answer) keeper()?.words(answer, message.heard.words);
      if (review.checked && state === 'sending' && !triggered) trigger('review', { token: link.token });
      triggered = true;
      state = 'resting';
      show();
    }
    if ('failed' in message) failed(message.failed);
  },
  connected: () => notice === words.broken && say(''),
  broken: () => ['recording', 'held', 'sending'].includes(state) && say(words.broken),
  unknown() {
    say(words.broken);
    keeper()?.resume(true); // brings a new token
  },
  refused: () => state !== 'held' && failed(words.refused),
});

function say(text) {
  notice = text;
  show();
}

function failed(text) {
  closeMicrophone();
  link.stopping = false;
  tellSpeaker('your_turn');
  state = link.length ? 'held' : props.value?.token ? 'ready' : 'resting';
  say(text);
}

function showCaption(text) {
  caption.textContent = text;
  caption.hidden = !text;
}

function hint() {
  const soon = state === 'recording' && ending(link.length / RATE);
  if (soon) return soon;
  if (notice) return notice;
  if (state === 'recording' && document.hidden) return words.background;
  const ready = matchMedia('(hover: hover)').matches ? words.hint : ''; // a telephone has no space bar
  return { ready, opening: words.allow_or_type, recording: words.talking, held: words.held }[state] || '';
}

function show() {
  root.dataset.state = state;
  root.hidden = !props.value?.ready;
  const again = props.value?.reviewing ? words.again : words.answer;
  talkWords.textContent =
    { opening: words.opening, recording: review.checked ? words.stop : words.stop_send, held: words.go_on,
      sending: words.sending }[state] || again;
  talk.disabled = state === 'resting' || state === 'opening' || state === 'sending';
  other.hidden = !['opening', 'recording', 'held'].includes(state);
  other.textContent = { opening: words.cancel, held: words.send }[state] || words.discard;
  const text = hint();
  if (line.textContent !== text) line.textContent = text;
  elapsed.textContent = clock(link.length / RATE);
  document.documentElement.dataset.recorder = state;
  document.querySelectorAll(OTHER_WAYS).forEach((part) => (part.inert = state === 'recording')); // one answer at a time
  cancelAnimationFrame(frame);
  if (state === 'recording') frame = requestAnimationFrame(draw);
}

function draw() {
  waveform.draw();
  ring.style.strokeDashoffset = 1 - closing();
  show();
}

// How much of the silence that ends a hands-free answer has passed, 0 to 1.
function closing() {
  if (!handsFree.checked || state !== 'recording' || !voiced) return 0;
  const second = (link.length - quietSince) / RATE;
  return second < 0.5 ? 0 : Math.min(1, second / limitOfSilence());
}

function limitOfSilence() {
  return Math.min(10, Math.max(1, Number(silence.value) || 3));
}

function heard(samples) {
  if (state !== 'recording' && !flushing) return;
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  waveform.push(peak / 32768);
  const first = link.length;
  link.push(samples);
  if (peak / 32768 > LOUD) quietSince = link.length;
  keeper()?.append(answer, first, samples);
  if (link.length >= limit * RATE || closing() >= 1) stop();
  if (document.hidden) show();
}

async function start() {
  if (state !== 'ready' && state !== 'held') return;
  const goingOn = state === 'held';
  state = 'opening';
  say('');
  tellSpeaker('your_turn'); // the interviewer falls silent
  const asking = setTimeout(() => tellSpeaker('permission'), ASKED_MS);
  microphone = new Microphone(worklet, heard, lost);
  try {
    if (!navigator.mediaDevices) throw new Unfit();
    if (!goingOn) begin();
    await microphone.open();
  } catch (error) {
    microphone = null;
    state = goingOn ? 'held' : props.value?.token ? 'ready' : 'resting';
    tellSpeaker('your_turn');
    if (error instanceof Unfit && window.isSecureContext) fallBack();
    say(problem(error));
    return;
  } finally {
    clearTimeout(asking);
  }
  tellSpeaker('listening');
  voiced = false;
  quietSince = link.length;
  state = 'recording';
  show();
}

function begin() {
  waveform.clear();
  link.clear();
  showCaption('');
  triggered = false;
  turns = props.value.turns;
  if (answer) keeper()?.drop(answer); // recorded again
  answer = crypto.randomUUID();
  keeper()?.begin(answer, turns);
  link.go(props.value.token);
}

// What the microphone still had is heard before it is closed.
async function closeMicrophone() {
  const closing = microphone;
  if (!closing) return;
  microphone = null;
  flushing = true;
  await closing.close();
  flushing = false;
}

function lost() {
  closeMicrophone();
  state = 'held';
  say(words.lost);
}

async function stop() {
  if (state !== 'recording' || !microphone) return;
  await closeMicrophone();
  send();
}

function send() {
  state = 'sending';
  triggered = false;
  if (answer) keeper()?.stopped(answer);
  tellSpeaker('transcribing');
  say('');
  link.stop();
  clearTimeout(uploading);
  uploading = setTimeout(sendAsFile, PATIENCE_MS);
}

async function sendChosen(file) {
  find('chosen').value = '';
  if (!file || state !== 'ready') return;
  state = 'sending';
  say('');
  try {
    trigger('recorded', { path: (await upload(file)).path });
    state = 'resting';
  } catch {
    state = 'ready';
    say(words.not_uploaded);
  }
  show();
}

// Where no connection comes about, the sound goes the way of a chosen file.
async function sendAsFile() {
  if (state !== 'sending' || link.have || !props.value?.token) return;
  try {
    const file = await upload(new File([wav(link.sound.subarray(0, link.length))], 'answer.wav', { type: 'audio/wav' }));
    if (state === 'sending' && !triggered) {
      triggered = true;
      trigger('recorded', { path: file.path });
    }
  } catch {
    uploading = setTimeout(sendAsFile, PATIENCE_MS);
  }
}

async function discard() {
  if (!microphone) return; // the answer is being sent
  await closeMicrophone();
  if (answer) keeper()?.drop(answer);
  answer = null;
  reset('ready');
}

function reset(to) {
  waveform.clear();
  link.clear();
  showCaption('');
  ring.style.strokeDashoffset = 1;
  state = to;
  say('');
}

function fallBack() {
  document.documentElement.dataset.recorderFile = 'yes'; // shows Gradio's own recorder
}

// What was kept of an answer before the page was loaded again.
async function recover() {
  const kept = await keeper()?.pending(props.value.turns);
  if (!kept || state !== 'ready' || link.length) return;
  answer = kept.name;
  turns = props.value.turns;
  link.clear();
  link.push(kept.sound);
  link.go(props.value.token);
  triggered = false;
  state = 'held';
  say(interviewFilled(words.recovered, { time: clock(kept.sound.length / RATE) }));
}

function speaking() {
  return document.querySelector('#speaker .presence')?.dataset.state === 'speaking';
}

// Hands-free: the microphone opens when the interviewer has said the last word.
function openByItself() {
  if (handsFree.checked && state === 'ready' && !props.value.kept && !props.value.reviewing && !speaking()) start();
}

// Whoever takes another way while the browser asks does not wait for the microphone any more.
function leaveOpening(event) {
  if (state === 'opening' && event.target.closest?.(OTHER_WAYS)) microphone.close();
}

function take() {
  const value = props.value || {};
  if (!value.token) {
    if (state === 'opening') microphone.close();
    if (state === 'ready') reset('resting');
    return show();
  }
  if (value.token === link.token) return show();
  const unsent = link.length && value.turns === turns && !value.kept && !value.reviewing;
  if (unsent && (!triggered || value.resumed)) {
    if (state === 'resting') state = 'sending';
    triggered = false;
    link.go(value.token); // the same answer under a new token
    return show();
  }
  if (unsent) {
    link.stopping = triggered = false; // it could not be understood: once more, or go on
    link.go(value.token);
    state = 'held';
    return say(words.once_more);
  }
  if (value.turns !== turns) answer = null; // it was taken, and stays with the keeper
  reset('ready');
  for (const part of [document.querySelector('#chat'), talk]) part.scrollIntoView({ block: 'nearest' }); // the question, and the way to answer
  if (value.unheard) say(words.unheard); // where the eyes are
  if (value.resumed) recover();
  setTimeout(openByItself, 400);
}

talk.addEventListener('click', () => (state === 'recording' ? stop() : start()));
other.addEventListener('click', () => ({ opening: () => microphone.close(), held: send }[state] || discard)());
find('file').addEventListener('click', () => find('chosen').click());
find('chosen').addEventListener('change', () => sendChosen(find('chosen').files[0]));
document.addEventListener('click', ({ target }) => {
  if (notice === words.unheard && target.closest?.('#repeat-question')) say(''); // it was of the answer before
});
for (const use of ['input', 'click']) document.addEventListener(use, leaveOpening, true);
root.addEventListener('pointerdown', () => (quietSince = link.length)); // a tap: not yet
review.addEventListener('change', show);
handsFree.addEventListener('change', () => handsFree.checked && openByItself());
window.addEventListener('interview-left', async () => {
  await closeMicrophone();
  reset('resting'); // the keeper has what was said
});
window.addEventListener('interview-spoken', () => setTimeout(openByItself, 50));
document.addEventListener('visibilitychange', () => {
  microphone?.wake();
  show();
});
document.addEventListener('keydown', (event) => {
  const elsewhere = event.target.closest?.('input, textarea, select, button, summary, a, [contenteditable], [role=tab]');
  if (event.key !== ' ' || event.repeat || elsewhere || !root.offsetParent || talk.disabled) return;
  event.preventDefault();
  talk.click();
});
for (const [name, field] of [['checked', handsFree], ['checked', review], ['value', silence]]) {
  const key = 'interview-' + field.className;
  try {
    if (localStorage.getItem(key) !== null) field[name] = name === 'checked' ? localStorage.getItem(key) === 'true' : localStorage.getItem(key);
    field.addEventListener('change', () => localStorage.setItem(key, field[name]));
  } catch {
    break; // a browser that keeps nothing: as it is each time
  }
}
if (!window.AudioWorkletNode || !window.WebSocket) fallBack();

watch('value', take);
take();
