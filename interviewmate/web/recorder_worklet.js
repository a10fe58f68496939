// Runs beside the page's own code: turns what the microphone gives into 16-bit samples, in batches.
const BATCH = 1600; // samples: 0.1 s

class Recorder extends AudioWorkletProcessor {
  constructor() {
    super();
    this.batch = new Int16Array(BATCH);
    this.filled = 0;
    this.going = true;
    this.port.onmessage = () => {
      this.pass();
      this.port.postMessage(null); // nothing comes after it
      this.going = false;
    };
  }

  pass() {
    if (this.filled) this.port.postMessage(this.batch.slice(0, this.filled));
    this.filled = 0;
  }

  process([channels]) {
    for (let i = 0; this.going && channels.length && i < channels[0].length; i++) {
      let sum = 0;
      for (const channel of channels) sum += channel[i];
      const sample = Math.round((sum / channels.length) * 32768);
      this.batch[this.filled++] = Math.max(-32768, Math.min(32767, sample));
      if (this.filled === BATCH) this.pass();
    }
    return this.going;
  }
}

registerProcessor('recorder', Recorder);
