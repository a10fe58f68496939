// A WAV file of 16-bit mono samples.
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
