// One answer's sound on its way to the server, over as many connections as it takes.
// The server says how many samples it has without a gap; what is missing is sent from there.
const FRAME = 16000; // samples, 1 s: far below what the server takes at once
const AHEAD = 131072; // bytes that may wait in the browser's own buffer
const SILENT_MS = 5000; // a connection that owes us a word for so long is dead
const BACKOFF_MS = [200, 500, 1000, 2000, 4000];
const UNKNOWN = 4404; // the code of a connection whose token the server does not know

class AnswerLink {
  // `on`: told(message), unknown() when the server does not know the token, refused() when it takes no more, broken(), connected()
  constructor(on) {
    this.on = on;
    this.clear();
    window.addEventListener('online', () => this.soon(0));
    setInterval(() => this.watch(), 1000);
  }

  clear() {
    this.token = '';
    this.sound = new Int16Array(RATE * 30);
    this.length = this.sent = this.have = this.tries = 0;
    this.stopping = this.whole = false;
    this.anew = true; // what the server may have under the token is not this answer's
    this.drop();
  }

  push(samples) {
    if (this.length + samples.length > this.sound.length) {
      const larger = new Int16Array(2 * (this.length + samples.length));
      larger.set(this.sound.subarray(0, this.length));
      this.sound = larger;
    }
    this.sound.set(samples, this.length);
    this.length += samples.length;
    this.pump();
  }

  // All that was pushed is the answer.
  stop() {
    this.stopping = true;
    this.pump();
    if (!this.socket) this.soon(0);
  }

  go(token) {
    this.token = token;
    this.sent = this.have = this.tries = 0;
    this.whole = false;
    this.connect();
  }

  connect() {
    this.drop();
    if (!this.token) return;
    const address = new URL('answer/' + this.token, document.baseURI);
    address.protocol = address.protocol.replace('http', 'ws');
    address.search = address.hash = '';
    const socket = (this.socket = new WebSocket(address));
    socket.binaryType = 'arraybuffer';
    this.ready = false;
    this.lastWord = Date.now();
    socket.onmessage = ({ data }) => socket === this.socket && this.take(JSON.parse(data));
    socket.onclose = ({ code }) => socket === this.socket && this.closed(code);
  }

  take(message) {
    this.lastWord = Date.now();
    if (this.anew && message.have) return this.socket.send(JSON.stringify({ anew: true }));
    this.anew = false;
    if ('have' in message) {
      if (!this.ready || message.have < this.have) this.sent = message.have;
      if (!this.ready) {
        this.whole = false; // a new connection is asked again what was heard
        this.on.connected();
      }
      this.ready = true;
      this.tries = 0;
      this.have = message.have;
    }
    if ('whole' in message) {
      this.have = message.whole;
      this.whole = true;
    }
    this.on.told(message);
    this.pump();
  }

  pump() {
    if (!this.ready || this.whole) return;
    while (this.sent < this.length && this.socket.bufferedAmount < AHEAD) {
      const last = Math.min(this.length, this.sent + FRAME);
      const frame = new ArrayBuffer(8 + 2 * (last - this.sent));
      new Uint8Array(frame).set([0x50, 0x43, 0x4d, 0x31]); // "PCM1"
      new DataView(frame).setUint32(4, this.sent, true);
      new Int16Array(frame, 8).set(this.sound.subarray(this.sent, last));
      this.socket.send(frame);
      this.sent = last;
    }
    if (this.sent < this.length) setTimeout(() => this.pump(), 20);
    else if (this.stopping && this.asked !== this.socket) {
      this.asked = this.socket;
      this.socket.send(JSON.stringify({ stop: this.length }));
    }
  }

  closed(code) {
    this.socket = null;
    this.ready = false;
    if (code === UNKNOWN) this.on.unknown();
    else if (code >= 4400) this.on.refused();
    else {
      if (this.tries === 1) this.on.broken();
      this.soon(BACKOFF_MS[Math.min(this.tries, BACKOFF_MS.length - 1)]);
      this.tries += 1;
    }
  }

  soon(milliseconds) {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      if (this.token && !this.socket && (this.length || this.stopping)) this.connect();
    }, milliseconds);
  }

  watch() {
    const owed = this.socket && (!this.ready || (this.have < this.sent && !this.whole));
    if (owed && Date.now() - this.lastWord > SILENT_MS) {
      const socket = this.socket;
      this.drop();
      socket.close();
      this.closed(1006);
    }
  }

  drop() {
    clearTimeout(this.retry);
    const socket = this.socket;
    this.socket = null;
    this.ready = false;
    socket?.close();
  }
}
