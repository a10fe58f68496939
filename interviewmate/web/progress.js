// The ratings of past interviews over time, as an inline SVG with its text alternative.
// Its letters stand beside it as HTML, for the drawing is stretched; a dot is a line of no length with round ends.
const RATINGS = ['technical', 'communication'];
const [WIDE, HIGH, MARGIN] = [100, 40, 3];

const rated = (interview) => RATINGS.every((rating) => Number.isFinite(interview.past[rating]));
const day = (interview) => new Date(Number(interview.finished) || 0).toLocaleDateString(undefined, { dateStyle: 'medium' });

function put(parent, tag, text = '', attributes = {}) {
  const svg = parent.namespaceURI.endsWith('svg') || tag === 'svg';
  const made = svg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  parent.append(made);
  return made;
}

function numbers(interview) {
  return Object.fromEntries(RATINGS.map((rating) => [rating, Number(interview.past[rating]).toFixed(1)]));
}

// `interviews` in order of time; two of them at least show a progress.
function drawProgress(into, interviews) {
  into.replaceChildren();
  const shown = interviews.filter(rated);
  if (shown.length < 2) return;
  const told = shown.map((one) => interviewFilled(words.point, { date: day(one), role: one.role, ...numbers(one) }));
  const figure = put(into, 'figure', '', { role: 'img', 'aria-label': `${words.progress}: ${told.join('; ')}` });
  const scale = put(figure, 'div', '', { class: 'progress-scale' });
  for (const points of [5, 3, 1]) put(scale, 'span', points);
  const svg = put(figure, 'svg', '', { viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const across = (i) => MARGIN + ((WIDE - 2 * MARGIN) * i) / (shown.length - 1);
  const up = (value) => MARGIN + ((HIGH - 2 * MARGIN) * (5 - Math.min(5, Math.max(1, value)))) / 4;
  for (const points of [5, 3, 1]) put(svg, 'path', '', { class: 'level', d: `M0 ${up(points)}H${WIDE}` });
  for (const rating of RATINGS) {
    const places = shown.map((one, i) => `${across(i)} ${up(one.past[rating])}`);
    put(svg, 'path', '', { class: rating, d: `M${places.join('L')}` });
    for (const place of places) put(svg, 'path', '', { class: `dot ${rating}`, d: `M${place}h0` });
  }
  const ends = put(figure, 'div', '', { class: 'progress-ends' });
  for (const one of [shown[0], shown.at(-1)]) put(ends, 'span', day(one));
  const legend = put(figure, 'figcaption', '', { class: 'legend' });
  for (const rating of RATINGS) put(legend, 'span', words[rating], { class: rating });
}
