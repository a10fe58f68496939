// Keeps the interview and the sound of its answers in this browser's IndexedDB, until the person deletes them.
// A write counts when its transaction is complete, not before. What is typed and not sent yet is a draft beside them,
// and so is a job description with which nothing was started yet.
const VERSION = 1;
const UNWRITTEN = 'interview-unwritten'; // sound on its way into the store when the page was loaded again
const root = element.querySelector('.keeper');
const line = element.querySelector('.keeper-words');
const [goOn, anew] = ['.go-on', '.anew'].map((name) => element.querySelector(name));
const ways = element.querySelector('.keeper-ways');
const box = () => document.querySelector('#typed-answer textarea');
const tabs = channel(); // on which a tab tells the others which interview it has stored or deleted
let mine = null; // the name of the interview that goes on in this tab
let going = null; // its last copy
let offered = null; // the copy that the person may go on with
let elsewhere = false; // it went on in another tab
let deleted = false; // that is what was told last
let resuming = null; // the name of the copy that was asked to go on
let written = Promise.resolve(); // writes of answers, in order
let unwritten = []; // pieces of sound that are not stored yet

const database = new Promise((resolve) => {
  let request;
  try {
    request = indexedDB.open('interviewmate', VERSION);
  } catch {
    return resolve(null); // a browser that keeps nothing
  }
  request.onupgradeneeded = () => {
    request.result.createObjectStore('interviews', { keyPath: 'name' });
    request.result.createObjectStore('answers', { keyPath: 'name' }).createIndex('interview', 'interview');
    request.result.createObjectStore('sound', { keyPath: ['answer', 'first'] });
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = request.onblocked = () => resolve(null);
});

// Runs `work` in one transaction; resolves with what its request found once all is stored.
async function within(stores, mode, work) {
  const db = await database;
  if (!db) return undefined;
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(stores, mode);
    const request = work(...[stores].flat().map((name) => transaction.objectStore(name)));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error || request?.error);
  });
}

// The sound of an answer as far as it is there without a gap; null if there is none.
async function soundFrom(answer) {
  const pieces = await within('sound', 'readonly', (sound) => sound.getAll(soundOf(answer)));
  const whole = [];
  let length = 0;
  for (const piece of pieces || []) {
    if (piece.first !== length) break;
    whole.push(piece.samples);
    length += piece.samples.length;
  }
  if (!length) return null;
  const sound = new Int16Array(length);
  whole.reduce((at, samples) => (sound.set(samples, at), at + samples.length), 0);
  return sound;
}

async function answersOf(interview) {
  return (await within('answers', 'readonly', (all) => all.index('interview').getAll(interview))) || [];
}

const soundOf = (answer) => IDBKeyRange.bound([answer, 0], [answer, Infinity]);

function dropAnswers(names) {
  return within(['answers', 'sound'], 'readwrite', (answers, sound) => {
    for (const name of names) {
      answers.delete(name);
      sound.delete(soundOf(name));
    }
  });
}

// Stores; where there is no room, the oldest answer's sound makes some.
async function store(write, present) {
  for (;;) {
    try {
      await write();
      return true;
    } catch (error) {
      if (error?.name !== 'QuotaExceededError' || !(await makeRoom(present))) {
        tell(words.full);
        return false;
      }
      tell(words.forgot);
    }
  }
}

async function makeRoom(present) {
  const answers = (await within('answers', 'readonly', (all) => all.getAll())) || [];
  const oldest = answers.filter((a) => a.name !== present && !a.silent).sort((a, b) => a.began - b.began)[0];
  if (!oldest) return false;
  await within('sound', 'readwrite', (sound) => sound.delete(soundOf(oldest.name)));
  await within('answers', 'readwrite', (all) => all.put({ ...oldest, silent: true })).catch(() => {});
  return true;
}

function tell(text) {
  deleted = text === words.deleted;
  line.textContent = text;
  ways.hidden = !offered;
  goOn.textContent = elsewhere ? words.here : words.yes;
  anew.hidden = elsewhere;
  root.hidden = !text;
}

function channel() {
  try {
    return new BroadcastChannel('interviewmate');
  } catch {
    return { postMessage() {} }; // a browser that keeps nothing
  }
}

// Another tab stored or deleted an interview: what this one shows or offers of it is of yesterday.
async function takeNotice(name) {
  if (name !== (mine || offered?.name) || going?.done) return;
  offered = await stored(name);
  elsewhere = Boolean(offered);
  if (mine) leaveHere();
  tell(offered ? words.elsewhere : words.deleted);
}

// Nothing is answered here any more: it would be the answer to another question.
function leaveHere() {
  mine = going = props.value = null; // the same value again is no news to Gradio, but may come back
  mayAnswer(false);
  window.dispatchEvent(new CustomEvent('interview-listening', { detail: 'idle' })); // nothing is said here, either
  window.dispatchEvent(new Event('interview-left'));
}

function mayAnswer(may) {
  const tab = document.querySelector('#tab-interview'); // not there before it is looked at
  if (tab) tab.inert = !may;
}

// At once, also of a page that goes in the next moment: that is why it is not in the database.
function keepDraft(text, name = mine) {
  try {
    if (text) localStorage.setItem(DRAFT + name, text);
    else localStorage.removeItem(DRAFT + name);
  } catch {
    return; // a browser that keeps nothing
  }
}

function draftOf(name) {
  try {
    return localStorage.getItem(DRAFT + name);
  } catch {
    return ''; // as above
  }
}

async function change(name, what) {
  const found = await within('answers', 'readonly', (answers) => answers.get(name));
  if (found) await within('answers', 'readwrite', (answers) => answers.put({ ...found, ...what }));
}

function inOrder(work) {
  written = written.then(work).catch(() => tell(words.full));
  return written;
}

window.interviewKeeper = {
  begin: (name, turns) =>
    inOrder(() =>
      store(() => within('answers', 'readwrite', (answers) =>
        answers.put({ name, interview: mine, turns, began: Date.now(), state: 'speaking', words: [] })), name)),
  append(answer, first, samples) {
    const piece = { answer, first, samples };
    unwritten.push(piece);
    return inOrder(async () => {
      const kept = await store(() => within('sound', 'readwrite', (sound) => sound.put(piece)), answer);
      unwritten = unwritten.filter((other) => other !== piece);
      if (kept) element.dataset.sound = first + samples.length;
    });
  },
  stopped: (name) => inOrder(() => change(name, { state: 'stopped' })),
  words: (name, found) => inOrder(() => change(name, { words: found })),
  drop: (name) => inOrder(() => dropAnswers([name])),

  // The answer that was being given when so many turns were taken, if there is one.
  async pending(turns) {
    await written;
    const answers = mine ? await answersOf(mine) : [];
    const open = answers.filter((a) => a.turns === turns && a.state !== 'taken').sort((a, b) => b.began - a.began)[0];
    const sound = open && (await soundFrom(open.name));
    return sound ? { name: open.name, sound } : null;
  },

  // The answers of which there is sound, by the turns that were taken before them: of several the last.
  async heard(interview) {
    await written;
    const answers = interview || mine ? await answersOf(interview || mine) : [];
    return new Map(answers.filter((a) => !a.silent).sort((a, b) => a.began - b.began).map((a) => [a.turns, a.name]));
  },
  sound: soundFrom,

  // The interview that is not over and that another one would take the place of.
  unfinished: () => [going, elsewhere ? null : offered].find((copy) => copy && !copy.done),

  // The server forgot the interview that goes on here.
  resume: () => going && resume(going),

  // The interviews that have a report, the latest first.
  async past() {
    const copies = (await within('interviews', 'readonly', (all) => all.getAll())) || [];
    return copies.filter((copy) => copy.past).sort((a, b) => b.finished - a.finished);
  },
  isMine: (name) => name === mine,

  // The job description with which no interview was started yet.
  job: () => draftOf(JOB),
  forgetJob: () => keepDraft('', JOB),

  forget: (name) => (name === mine ? remove() : forget(name)),
};

// A page that goes takes what it is writing with it, unless that is put away at once.
function putAway() {
  if (!unwritten.length) return;
  const pieces = unwritten.map((piece) => ({ ...piece, samples: [...piece.samples] }));
  sessionStorage.setItem(UNWRITTEN, JSON.stringify(pieces));
}

function takeUp() {
  let pieces;
  try {
    pieces = JSON.parse(sessionStorage.getItem(UNWRITTEN) || '[]');
    sessionStorage.removeItem(UNWRITTEN);
  } catch {
    return undefined; // a browser that keeps nothing
  }
  return within('sound', 'readwrite', (sound) => {
    for (const piece of pieces) sound.put({ ...piece, samples: Int16Array.from(piece.samples) });
  });
}

function resume(copy) {
  const { name, interview, token, turns, past } = copy;
  resuming = name;
  trigger('resume', { copy: interview, token, turns, told: past?.told, draft: draftOf(name) });
}

// crypto.randomUUID is there on secure pages alone.
function unguessable() {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(36)).join('-');
}

// Held by the tab in which an interview goes on, so that no other tab offers it.
function lock(name, options, work) {
  return navigator.locks ? navigator.locks.request('interviewmate ' + name, options, work) : work({});
}

async function isFree(name) {
  return lock(name, { ifAvailable: true }, (held) => Boolean(held));
}

async function forget(name) {
  const answers = (await within('answers', 'readonly', (all) => all.index('interview').getAllKeys(name))) || [];
  await dropAnswers(answers);
  await within('interviews', 'readwrite', (interviews) => interviews.delete(name));
  keepDraft('', name);
  tabs.postMessage(name);
}

async function others() {
  const copies = (await within('interviews', 'readonly', (all) => all.getAll())) || [];
  const free = await Promise.all(copies.map((copy) => copy.name !== mine && isFree(copy.name)));
  return copies.filter((_, i) => free[i]).sort((a, b) => b.saved - a.saved);
}

// One that has no report is given up: nobody could get at it any more. One with a report is in the history.
async function leave(copies) {
  for (const copy of copies) {
    if (copy?.past) await within('interviews', 'readwrite', (interviews) => interviews.put({ ...copy, left: true }));
    else if (copy) await forget(copy.name);
  }
}

const stored = (name) => within('interviews', 'readonly', (all) => all.get(name));
const changed = () => window.dispatchEvent(new Event('interviews-changed'));

async function save(value) {
  const returned = Boolean(resuming);
  if (value.token !== going?.token || resuming) {
    offered = null;
    elsewhere = false;
    mayAnswer(true);
    tell('');
    const before = mine;
    mine = resuming || unguessable();
    resuming = null;
    if (mine !== before) {
      const name = mine;
      lock(name, {}, () => new Promise((release) => window.addEventListener('interview-left', release, { once: true })));
      await leave(await others());
      if (before) await leave([await stored(before)]);
      if (!returned) keepDraft('', JOB);
    }
  }
  const { past, finished } = (await stored(mine)) || {};
  const over = value.past && Date.now();
  going = { past, ...value, finished: finished || over, name: mine, saved: Date.now() };
  const kept = await store(() => within('interviews', 'readwrite', (interviews) => interviews.put(going)), null);
  const answers = await answersOf(mine);
  for (const answer of answers.filter((a) => a.turns < value.turns || value.kept)) {
    if (answer.state !== 'taken') await inOrder(() => change(answer.name, { state: 'taken' }));
  }
  if (kept) element.dataset.saved = value.turns;
  if (!(await database)) tell(words.nothing);
  if (mine === going?.name) {
    // not so where it went on in another tab meanwhile
    if (!returned) keepDraft(value.done ? '' : box()?.value); // what came back is on its way into the box
    tabs.postMessage(mine);
  }
  changed();
}

async function remove() {
  const name = mine;
  mine = going = null;
  window.dispatchEvent(new Event('interview-left'));
  if (name) await forget(name);
  await leave(await others());
  element.dataset.saved = '';
  tell(words.deleted);
  root.scrollIntoView({ block: 'nearest' });
  changed();
}

async function offer() {
  offered = (await others())[0];
  if (offered?.left) offered = null;
  if (!offered || mine) return;
  tell(interviewFilled(offered.done ? words.over : words.go_on, offered));
}

goOn.addEventListener('click', () => offered && resume(offered));
anew.addEventListener('click', async () => {
  await leave(await others());
  offered = null;
  tell('');
});
document.addEventListener('click', ({ target }) => {
  if (target.closest?.('#delete-now')) remove();
  else if (deleted && target.closest?.('button')) tell(''); // the next press is about something else
});
document.addEventListener('input', ({ target }) => {
  if (mine && target === box()) keepDraft(target.value);
  if (target.closest?.('#jd-text')) keepDraft(target.value, JOB);
});
tabs.onmessage = ({ data }) => takeNotice(data);
window.addEventListener('pagehide', putAway);
inOrder(takeUp);

let saving = Promise.resolve();
watch('value', () => {
  const value = props.value;
  if (value?.lost) return going && resume(going); // the server forgot it
  if (value) saving = saving.then(() => save(value)).catch(() => tell(words.full));
});
offer();
changed();
