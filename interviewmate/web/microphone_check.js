// The microphone check: how loud it is, and how it sounds. Nothing of it leaves the browser.
const CHECK_MS = 4000;
const TOO_QUIET = 0.05, TOO_LOUD = 0.985; // peaks, of full scale
const find = (name) => element.querySelector(name);
const [line, level, button, player] = ['.check-words', '.level', '.check-start', '.check-sound'].map(find);
let asked = null; // the microphone, while the browser asks whether it may be opened

function show(loudness) {
  level.firstElementChild.style.transform = 'scaleX(' + Math.min(1, Math.sqrt(loudness) * 1.15) + ')';
  level.setAttribute('aria-valuenow', Math.round(100 * loudness));
}

// Resolves with the loudest peak of the next seconds.
function listen(stream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const samples = new Float32Array(analyser.fftSize);
  const until = performance.now() + CHECK_MS;
  let loudest = 0;
  context.createMediaStreamSource(stream).connect(analyser);
  return new Promise((resolve) => {
    function look() {
      analyser.getFloatTimeDomainData(samples);
      const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      loudest = Math.max(loudest, peak);
      show(peak);
      if (performance.now() < until) return requestAnimationFrame(look);
      context.close();
      show(0);
      resolve(loudest);
    }
    look();
  });
}

function record(stream) {
  const recorder = new MediaRecorder(stream);
  const pieces = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.onstop = () => {
    URL.revokeObjectURL(player.src);
    player.src = URL.createObjectURL(new Blob(pieces, { type: recorder.mimeType }));
    player.hidden = false;
  };
  recorder.start();
  return recorder;
}

async function check() {
  let stream;
  let name = button.textContent;
  button.textContent = words.cancel;
  line.textContent = words.allow;
  asked = new Microphone();
  try {
    stream = await asked.ask(); // as the interviewer hears it
    button.disabled = true;
    button.textContent = name;
    line.textContent = words.talk;
    const recorder = record(stream);
    const loudest = await listen(stream);
    recorder.stop();
    line.textContent = loudest < TOO_QUIET ? words.quiet : loudest > TOO_LOUD ? words.loud : words.good;
    name = words.again;
  } catch (error) {
    line.textContent = problem(error) || words.lead;
  }
  stream?.getTracks().forEach((track) => track.stop());
  asked = null;
  button.disabled = false;
  button.textContent = name;
}

button.addEventListener('click', () => (asked ? asked.cancel() : check()));
