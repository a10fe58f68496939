// The loudness of the last seconds as a row of bars that moves to the left.
const BAR = 4, GAP = 2; // pixels
const MOST_PEAKS = 400;

class Waveform {
  constructor(canvas) {
    this.canvas = canvas;
    this.peaks = []; // 0 to 1, one a batch
  }

  push(peak) {
    this.peaks.push(peak);
    if (this.peaks.length > MOST_PEAKS) this.peaks.shift();
  }

  clear() {
    this.peaks.length = 0;
    this.canvas.getContext('2d').clearRect(0, 0, this.canvas.width, this.canvas.height);
  }

  draw() {
    const ratio = window.devicePixelRatio || 1;
    const width = (this.canvas.width = this.canvas.clientWidth * ratio);
    const height = (this.canvas.height = this.canvas.clientHeight * ratio);
    const pen = this.canvas.getContext('2d');
    pen.fillStyle = getComputedStyle(this.canvas).color;
    const step = BAR * ratio;
    const seen = this.peaks.slice(-Math.floor(width / step));
    seen.forEach((peak, i) => {
      const tall = Math.max(GAP * ratio, Math.min(1, Math.sqrt(peak) * 1.3) * height);
      pen.fillRect(width - (seen.length - i) * step, (height - tall) / 2, step - GAP * ratio, tall);
    });
  }
}
