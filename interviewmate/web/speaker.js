// The loudspeaker: says the clips of `props.value.clips` one after the other, each of them once,
// and shows what the interviewer does. The list grows through a turn, so no clip is lost when
// several updates arrive as one. Each clip is said by the voice that the person chose, or by the next that can.
const root = element.querySelector('.presence');
const find = (name) => element.querySelector('.' + name);
const [statusLine, muteButton, unblockButton, note, which, choice, speed] = [
  'presence-status', 'mute', 'unblock', 'voice-note', 'voice-which', 'voice-choice', 'speed',
].map(find);
const host = new HostVoice();
const known = new Set();
let waiting = [];
let saying = null; // the voice that speaks
let stoodIn = ''; // why another voice than the chosen one spoke last
let playing = false;
let muted = false;
let status = 'idle';
let value = {};
let language = 'en'; // of the voices that are offered

function show() {
  const state = saying ? 'speaking' : status;
  const text = interviewWords.status[state] || '';
  if (statusLine.textContent !== text) statusLine.textContent = text;
  root.dataset.state = state;
  const why = stoodIn || (choice.value ? '' : value.note || '');
  if (note.textContent !== why) note.textContent = why;
  note.hidden = !why;
  muteButton.hidden = value.voice === false && !BrowserVoice.voices(language).length;
}

function silence() {
  waiting = [];
  unblockButton.hidden = true;
  saying?.silence();
}

// The voices in the order in which they are tried.
function voices() {
  return choice.value ? [new BrowserVoice(choice.value), host] : [host, new BrowserVoice()];
}

// Whether a clip was heard to its end. Fails only where the browser wants a click first.
async function say(clip) {
  const [chosen, next] = voices();
  for (const voice of [chosen, next].filter((voice) => voice.can(clip))) {
    saying = voice;
    stoodIn = voice === chosen ? '' : choice.value ? words.host_stands_in : words.browser_stands_in;
    show();
    try {
      return await voice.say(clip, Number(speed.value));
    } catch (error) {
      if (error.name === 'NotAllowedError') throw error;
    }
  }
  stoodIn = value.note ? '' : words.none; // the host said why already
  return true;
}

async function play() {
  if (playing) return;
  playing = true;
  unblockButton.hidden = true;
  let whole = false;
  try {
    while (waiting.length) {
      const clip = waiting[0];
      whole = await say(clip);
      if (waiting[0] === clip) waiting.shift();
    }
  } catch {
    unblockButton.hidden = whole = false;
    trigger('blocked', {});
  }
  playing = false;
  saying = null;
  show();
  if (!whole) return;
  trigger('finished', {});
  window.dispatchEvent(new Event('interview-spoken')); // hands-free, the microphone opens now
}

unblockButton.addEventListener('click', play);

muteButton.addEventListener('click', () => {
  muted = !muted;
  muteButton.setAttribute('aria-pressed', String(muted));
  root.dataset.muted = muted;
  muteButton.textContent = muted ? words.unmute : words.mute;
  if (muted) silence();
  show();
});

function take() {
  value = props.value || {};
  status = value.status || 'idle';
  if (value.language && value.language !== language) {
    language = value.language;
    offerVoices();
  }
  if (value.quiet) silence(); // the candidate talks
  const floor = ['opening', 'recording'].includes(document.documentElement.dataset.recorder);
  const fresh = (value.clips || []).filter((clip) => !known.has(clip.id));
  for (const clip of fresh) known.add(clip.id);
  if (!muted && !floor) waiting.push(...fresh);
  if (unblockButton.hidden) play();
  show();
}

window.addEventListener('interview-listening', ({ detail }) => {
  status = detail;
  silence();
  show();
});

// The menu: which voice, and how fast; this browser remembers both.
const remembered = (name) => {
  try {
    return localStorage.getItem('interview-' + name) || '';
  } catch {
    return ''; // a browser that keeps nothing
  }
};
const remember = (name, what) => {
  try {
    localStorage.setItem('interview-' + name, what);
  } catch {
    return; // as above
  }
};

function offerVoices() {
  const named = BrowserVoice.voices(language).map((voice) => new Option(voice.name, voice.voiceURI));
  choice.replaceChildren(new Option(words.host, ''), ...named);
  choice.value = remembered('voice');
  if (choice.selectedIndex < 0) choice.value = ''; // it is gone from this device
  which.hidden = !named.length;
  show();
}

function showSpeed() {
  find('speed + output').textContent = Number(speed.value) + '×';
}

choice.addEventListener('change', () => {
  remember('voice', choice.value);
  stoodIn = '';
  show();
});
speed.addEventListener('input', () => {
  remember('speed', speed.value);
  host.player.playbackRate = Number(speed.value);
  showSpeed();
});
window.speechSynthesis?.addEventListener('voiceschanged', offerVoices);
speed.value = remembered('speed') || 1;
showSpeed();
offerVoices();

watch('value', take);
take();

// The menu of voices lies over the interviewer's words: it goes as soon as something else is done.
const menu = find('voice-menu');
document.addEventListener('click', (event) => menu.contains(event.target) || (menu.open = false));
menu.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
