// Another answer to a question of the report, spoken. Its sound is kept nowhere but in this page, until it is judged.
//   ready      the button starts it
//   opening    the microphone is being opened
//   recording  the button ends it
//   sending    it is on its way
//   judging    it is all on the server
//   held       it could not be judged: the button has it judged once more
let part = null; // of the report: where it is spoken
let state = 'ready';
let microphone = null;

const link = new AnswerLink({
  told(message) {
    if (message.caption) caption(message.caption);
    if ('whole' in message && state === 'sending') judge();
    if ('failed' in message) hold(message.failed);
  },
  connected: () => state === 'recording' && tell(part, words.talking),
  broken: () => tell(part, words.broken),
  unknown: askForToken,
  refused: () => ['recording', 'sending'].includes(state) && hold(words.refused),
});

// Names what it is in now, and says `text`.
function go(to, text) {
  state = to;
  const label = { opening: words.opening, recording: words.stop, sending: words.judging, judging: words.judging, held: words.once_more };
  const busy = state !== 'ready' && state !== 'held';
  document.querySelectorAll('#feedback .say, #feedback .judge').forEach((button) => {
    const mine = part.contains(button) && button.matches('.say');
    button.disabled = busy && !(mine && state === 'recording');
    if (mine) button.textContent = label[state] || words.say;
  });
  part.querySelector('.anew').hidden = state === 'ready' || state === 'judging';
  part.querySelector('.elapsed').hidden = state !== 'recording';
  showTime();
  if (text) tell(part, text);
}

function showTime() {
  part.querySelector('.elapsed').textContent = clock(link.length / RATE);
}

function caption(text) {
  const line = part.querySelector('.caption');
  line.textContent = text;
  line.hidden = !text;
}

function askForToken() {
  trigger('speaks', { ...report, answer: Number(part.dataset.answer) });
}

async function start(where) {
  if (part) leave(); // what was held in another place
  part = where;
  tellSpeaker('listening');
  document.querySelectorAll('#feedback audio').forEach((audio) => audio.pause());
  go('opening', words.allow);
  microphone = new Microphone(worklet, hearing, () => hold(words.lost));
  try {
    if (!navigator.mediaDevices || !window.WebSocket) throw new Unfit();
    await microphone.open();
  } catch (error) {
    microphone = null;
    return go('ready', problem(error));
  }
  askForToken();
  go('recording', words.talking);
}

function hearing(samples) {
  if (!part.isConnected) return leave(); // the report is gone
  if (state !== 'recording') return;
  link.push(samples);
  showTime();
  const soon = ending(link.length / RATE);
  if (soon) tell(part, soon);
  if (link.length >= limit * RATE) stop();
}

// Resolves when what the microphone still had was heard.
async function close() {
  const closing = microphone;
  microphone = null;
  await closing?.close();
}

async function stop() {
  if (!microphone) return;
  await close();
  if (state === 'recording') send();
}

function send() {
  go('sending', words.judging);
  link.stop();
}

function judge() {
  go('judging', words.judging);
  judged(part, { voice: link.token });
}

async function hold(text) {
  await close();
  link.stopping = false;
  go('held', text);
}

function leave(text = '') {
  close();
  link.clear();
  caption('');
  go('ready', text);
}

document.addEventListener('click', ({ target }) => {
  if (target.matches?.('#feedback .practice .anew')) leave();
  if (!target.matches?.('#feedback .say')) return;
  const here = target.closest('.practice');
  if (state === 'recording') stop();
  else if (state === 'ready' || here !== part) start(here);
  else if (link.whole) judge();
  else send();
});

watch('value', () => {
  const { token, voice, told, again } = props.value || {};
  if (state === 'ready' || token !== report?.token) return;
  if (!part.isConnected) leave();
  else if (voice) link.go(voice);
  else if (again) hold(told);
  else if (told) leave(told);
});
