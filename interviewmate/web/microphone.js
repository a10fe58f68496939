// The microphone as 16-bit samples, 16,000 a second.
const RATE = 16000;

class Unfit extends Error {} // this browser can't record in this way
class Cancelled extends Error {} // it was closed while the browser asked whether it may be opened

class Microphone {
  // `heard` gets each batch (an Int16Array), `lost` is called when the device is gone.
  constructor(worklet, heard, lost) {
    Object.assign(this, { worklet, heard, lost });
  }

  async open() {
    try {
      let cancelled = false;
      this.cancel = () => (cancelled = true);
      await this.prepare(); // first, so that nothing is missed once the microphone is open
      if (cancelled) throw new Cancelled();
      this.stream = await this.ask();
      this.cancel = null;
      this.connect();
    } catch (error) {
      this.release();
      throw error;
    }
  }

  // A browser may ask the candidate, and wait for their answer for ever.
  ask() {
    const stream = navigator.mediaDevices.getUserMedia({
      // the sound as it is: what makes calls pleasant costs the recogniser words
      audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    });
    return new Promise((resolve, reject) => {
      stream.then(resolve, reject);
      this.cancel = () => {
        reject(new Cancelled());
        stream.then((late) => late.getTracks().forEach((track) => track.stop()), () => {});
      };
    });
  }

  async prepare() {
    if (!window.AudioWorkletNode || !window.AudioContext) throw new Unfit();
    this.context = new AudioContext({ sampleRate: RATE });
    if (this.context.sampleRate !== RATE) throw new Unfit();
    const address = URL.createObjectURL(new Blob([this.worklet], { type: 'text/javascript' }));
    await this.context.audioWorklet.addModule(address);
    URL.revokeObjectURL(address);
  }

  connect() {
    let source;
    try {
      source = this.context.createMediaStreamSource(this.stream);
    } catch {
      throw new Unfit(); // older Firefox: no stream at another rate than the device's
    }
    this.node = new AudioWorkletNode(this.context, 'recorder');
    this.node.port.onmessage = ({ data }) => (data ? this.heard(data) : this.flushed?.());
    source.connect(this.node).connect(this.context.destination); // silent, but nothing runs that leads nowhere
    this.track = this.stream.getAudioTracks()[0];
    this.track.addEventListener('ended', this.lost);
    this.wake();
  }

  // Browsers may put an unseen page's sound to sleep.
  wake() {
    if (this.context?.state !== 'running') this.context?.resume().catch(() => {});
  }

  // Resolves when the last batch was heard.
  async close() {
    if (this.cancel) return this.cancel();
    this.track?.removeEventListener('ended', this.lost);
    if (this.node && this.context.state === 'running') {
      await new Promise((resolve) => {
        this.flushed = resolve;
        setTimeout(resolve, 500); // a device that is gone may say nothing more
        this.node.port.postMessage('stop');
      });
    }
    this.release();
  }

  release() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.context?.close().catch(() => {});
    this.stream = this.context = this.node = null;
  }
}
