// The loudspeaker: plays the clips of `props.value.clips` one after the other, each of them once,
// and shows what the interviewer does. The list grows through a turn, so no clip is lost when
// several updates arrive as one.
const root = element.querySelector('.presence');
const statusLine = element.querySelector('.presence-status');
const muteButton = element.querySelector('.mute');
const unblockButton = element.querySelector('.unblock');
const player = new Audio();
const known = new Set();
let waiting = [];
let speaking = false;
let muted = false;
let status = '';
let value = {};

function show() {
  const text = speaking ? value.speaking : status;
  if (statusLine.textContent !== text) statusLine.textContent = text;
  root.dataset.state = speaking ? 'speaking' : status.toLowerCase().replaceAll(' ', '-') || 'idle';
}

function silence() {
  waiting = [];
  speaking = false;
  unblockButton.hidden = true;
  player.pause();
}

async function play() {
  if (!waiting.length) {
    const over = speaking;
    speaking = false;
    show();
    if (!over) return;
    trigger('finished', {});
    window.dispatchEvent(new Event('interview-spoken')); // hands-free, the microphone opens now
    return;
  }
  speaking = true;
  player.src = 'data:audio/wav;base64,' + waiting[0].wav;
  try {
    await player.play();
    unblockButton.hidden = true;
    show();
  } catch (error) {
    if (error.name === 'AbortError') return; // silenced meanwhile
    speaking = false;
    if (error.name === 'NotAllowedError') {
      unblockButton.hidden = false; // the browser wants a click first
      trigger('blocked', {});
    } else {
      waiting.shift(); // a clip that can't be played must not stop the rest
      play();
    }
    show();
  }
}

player.addEventListener('ended', () => {
  waiting.shift();
  play();
});

unblockButton.addEventListener('click', play);

muteButton.addEventListener('click', () => {
  muted = !muted;
  muteButton.setAttribute('aria-pressed', String(muted));
  root.dataset.muted = muted;
  muteButton.textContent = muted ? 'Unmute voice' : 'Mute voice';
  if (muted) silence();
  show();
});

function take() {
  value = props.value || {};
  status = value.status || '';
  if (value.quiet) silence(); // the candidate has the floor
  const fresh = (value.clips || []).filter((clip) => !known.has(clip.id));
  for (const clip of fresh) known.add(clip.id);
  const idle = !speaking && !waiting.length;
  if (!muted) waiting.push(...fresh);
  if (idle && waiting.length) play();
  muteButton.hidden = value.voice === false;
  show();
}

window.addEventListener('interview-listening', ({ detail }) => {
  status = detail;
  silence();
  show();
});

watch('value', take);
take();
