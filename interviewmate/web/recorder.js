// The recorder's face and its states:
//   resting    it is not the candidate's turn
//   ready      the button starts an answer
//   opening    the microphone is being opened
//   recording  the button ends the answer
//   held       an answer was begun and the microphone is closed: go on with it, or send it
//   sending    the answer is on its way, or being understood
const LIMIT = 300, WARNING = 30; // seconds: of an answer, and before its end
const LOUD = 0.05; // of full scale: sound that is no silence
const PATIENCE_MS = 8000; // how long a finished answer waits for a connection before it is uploaded

const root = element.querySelector('.recorder');
const find = (name) => element.querySelector('.' + name);
const [talk, talkWords, other, line, elapsed, caption, canvas, ring] = [
  'talk', 'talk-words', 'other', 'recorder-words', 'elapsed', 'caption', 'wave', 'ring circle',
].map(find);
const handsFree = find('hands-free'), silence = find('silence'), review = find('review');
const keeper = () => window.interviewKeeper;
const peaks = []; // of the last batches, for the waveform
let state = 'resting';
let notice = '';
let answer = null; // the keeper's name for the answer being given
let turns = 0; // taken when it began
let triggered = false; // the page was told that it is all there
let microphone = null;
let quietSince = 0; // the sample after the last sound, or tap
let voiced = false;
let uploading = 0;

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
  state = link.length ? 'held' : props.value?.token ? 'ready' : 'resting';
  say(text);
}

function clock(seconds) {
  return Math.floor(seconds / 60) + ':' + String(Math.floor(seconds % 60)).padStart(2, '0');
}

function showCaption(text) {
  caption.textContent = text;
  caption.hidden = !text;
}

function hint() {
  if (notice) return notice;
  const left = LIMIT - link.length / RATE;
  if (state === 'recording' && left <= WARNING) return words.ending.replace('{}', Math.max(0, Math.ceil(left)));
  if (state === 'recording' && document.hidden) return words.background;
  const ready = matchMedia('(hover: hover)').matches ? words.hint : ''; // a telephone has no space bar
  return { ready, opening: words.allow, recording: words.talking, held: words.held }[state] || '';
}

function show() {
  root.dataset.state = state;
  root.hidden = !props.value?.ready;
  const again = props.value?.reviewing ? words.again : words.answer;
  talkWords.textContent =
    { opening: words.opening, recording: review.checked ? words.stop : words.stop_send, held: words.go_on,
      sending: words.sending }[state] || again;
  talk.disabled = state === 'resting' || state === 'opening' || state === 'sending';
  other.hidden = state !== 'recording' && state !== 'held';
  other.textContent = state === 'held' ? words.send : words.discard;
  const text = hint();
  if (line.textContent !== text) line.textContent = text;
  elapsed.textContent = clock(link.length / RATE);
  document.documentElement.dataset.recorder = state;
  const busy = state === 'recording' || state === 'opening';
  document.querySelectorAll('.composer-row, .ways').forEach((part) => (part.inert = busy)); // one answer at a time
  if (state === 'recording') requestAnimationFrame(draw);
  else if (!link.length) canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height);
}

function draw() {
  const ratio = window.devicePixelRatio || 1;
  const width = (canvas.width = canvas.clientWidth * ratio);
  const height = (canvas.height = canvas.clientHeight * ratio);
  const pen = canvas.getContext('2d');
  pen.fillStyle = getComputedStyle(root).color;
  const step = 4 * ratio;
  const seen = peaks.slice(-Math.floor(width / step));
  seen.forEach((peak, i) => {
    const tall = Math.max(2 * ratio, Math.min(1, Math.sqrt(peak) * 1.3) * height);
    pen.fillRect(width - (seen.length - i) * step, (height - tall) / 2, step - 2 * ratio, tall);
  });
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
  if (state !== 'recording') return;
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  peaks.push(peak / 32768);
  if (peaks.length > 400) peaks.shift();
  const first = link.length;
  link.push(samples);
  if (peak / 32768 > LOUD) quietSince = link.length;
  keeper()?.append(answer, first, samples);
  if (link.length >= LIMIT * RATE || closing() >= 1) stop();
  if (document.hidden) show();
}

async function start() {
  if (state !== 'ready' && state !== 'held') return;
  const goingOn = state === 'held';
  state = 'opening';
  say('');
  tellSpeaker(words.listening); // the interviewer falls silent
  microphone = new Microphone(worklet, heard, lost);
  try {
    if (!navigator.mediaDevices) throw new Unfit();
    if (!goingOn) begin();
    await microphone.open();
  } catch (error) {
    microphone = null;
    state = goingOn ? 'held' : 'ready';
    tellSpeaker(words.your_turn);
    if (error instanceof Unfit && window.isSecureContext) fallBack();
    say(problem(error));
    return;
  }
  voiced = false;
  quietSince = link.length;
  state = 'recording';
  show();
}

function tellSpeaker(status) {
  window.dispatchEvent(new CustomEvent('interview-listening', { detail: status }));
}

function problem(error) {
  if (!window.isSecureContext) return words.insecure;
  if (error instanceof Unfit) return words.unfit;
  return { NotAllowedError: words.denied, NotFoundError: words.missing, NotReadableError: words.in_use }[error.name] || words.failed;
}

function begin() {
  peaks.length = 0;
  link.clear();
  showCaption('');
  triggered = false;
  turns = props.value.turns;
  if (answer) keeper()?.drop(answer); // recorded again
  answer = crypto.randomUUID();
  keeper()?.begin(answer, turns);
  link.go(props.value.token);
}

async function closeMicrophone() {
  const closing = microphone;
  microphone = null;
  await closing?.close();
}

function lost() {
  closeMicrophone();
  state = 'held';
  say(words.lost);
}

async function stop() {
  if (state !== 'recording' || root.dataset.stopping) return;
  root.dataset.stopping = 'yes';
  await closeMicrophone(); // what it still had is heard before
  delete root.dataset.stopping;
  send();
}

function send() {
  state = 'sending';
  triggered = false;
  if (answer) keeper()?.stopped(answer);
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

function wav(samples) {
  const file = new ArrayBuffer(44 + 2 * samples.length);
  const view = new DataView(file);
  const text = (at, letters) => [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF'), view.setUint32(4, 36 + 2 * samples.length, true), text(8, 'WAVEfmt ');
  [[16, 16, 4], [20, 1, 2], [22, 1, 2], [24, RATE, 4], [28, 2 * RATE, 4], [32, 2, 2], [34, 16, 2]].forEach(
    ([at, number, bytes]) => (bytes === 4 ? view.setUint32(at, number, true) : view.setUint16(at, number, true)));
  text(36, 'data'), view.setUint32(40, 2 * samples.length, true);
  new Int16Array(file, 44).set(samples);
  return file;
}

async function discard() {
  await closeMicrophone();
  if (answer) keeper()?.drop(answer);
  answer = null;
  reset('ready');
}

function reset(to) {
  peaks.length = 0;
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
  say(words.recovered.replace('{}', clock(kept.sound.length / RATE)));
}

function speaking() {
  return document.querySelector('#speaker .presence')?.dataset.state === 'speaking';
}

// Hands-free: the microphone opens when the interviewer has said the last word.
function openByItself() {
  if (handsFree.checked && state === 'ready' && !props.value.kept && !props.value.reviewing && !speaking()) start();
}

function take() {
  const value = props.value || {};
  if (!value.token) {
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
  if (value.resumed) recover();
  setTimeout(openByItself, 400);
}

talk.addEventListener('click', () => (state === 'recording' ? stop() : start()));
other.addEventListener('click', () => (state === 'held' ? send() : discard()));
find('file').addEventListener('click', () => find('chosen').click());
find('chosen').addEventListener('change', () => sendChosen(find('chosen').files[0]));
root.addEventListener('pointerdown', () => (quietSince = link.length)); // a tap: not yet
review.addEventListener('change', show);
handsFree.addEventListener('change', () => handsFree.checked && openByItself());
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
