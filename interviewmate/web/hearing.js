// The answers of the report can be heard: their sound comes out of this browser's store, and their words light up.
let report = null; // that is shown: its session, and its interview's name
let addresses = []; // of the sounds that were made for the report that is shown
const theirs = () => window.interviewKeeper?.heard(report?.past);
const place = (part) => Number(part.closest('.practice').dataset.answer) - 1; // turns that were taken before it

async function reveal() {
  const heard = report && (await theirs());
  document.querySelectorAll('#feedback .hearing').forEach((part) => {
    part.hidden = !heard?.has(place(part));
    part.dataset.known = 'yes';
  });
}

async function hear(button) {
  const part = button.closest('.hearing');
  const sound = await window.interviewKeeper.sound((await theirs()).get(place(part)));
  if (!sound) return (button.textContent = words.gone), (button.disabled = true);
  const audio = document.createElement('audio');
  audio.controls = true;
  audio.src = URL.createObjectURL(new Blob([wav(sound)], { type: 'audio/wav' }));
  addresses.push(audio.src);
  button.replaceWith(audio);
  follow(audio, part.querySelector('.heard'));
  audio.focus();
  audio.play();
}

function follow(audio, line) {
  const said = [...line.children];
  const light = () => {
    const now = said.findLast((word) => word.dataset.start <= audio.currentTime); // until the next one begins
    said.forEach((word) => word.classList.toggle('lit', word === now));
    if (!audio.paused) requestAnimationFrame(light);
  };
  line.hidden = false;
  line.addEventListener('click', (event) => {
    if (event.target.dataset.start) audio.currentTime = event.target.dataset.start;
  });
  audio.addEventListener('seeked', light);
  audio.addEventListener('play', () => {
    document.querySelectorAll('#feedback audio').forEach((other) => other !== audio && other.pause());
    light();
  });
}

function forgetSounds() {
  document.querySelectorAll('#feedback audio').forEach((audio) => audio.pause());
  addresses.forEach((address) => URL.revokeObjectURL(address));
  addresses = [];
}

document.addEventListener('click', (event) => event.target.matches?.('.hear') && hear(event.target));
// The report may be drawn after the value has come.
new MutationObserver(() => document.querySelector('#feedback .hearing:not([data-known])') && reveal()).observe(
  document.body, { childList: true, subtree: true });

function takeReport() {
  if (props.value?.answer) return; // about the report that is shown
  report = props.value;
  forgetSounds();
  reveal();
}

watch('value', takeReport);
takeReport();
