// The list of past interviews. Whatever was stored is shown as text alone.
const root = element.querySelector('.history');
const [list, all, hint, told, chart] = ['past', 'delete-all', 'history-hint', 'history-told', 'history-progress'].map(
  (name) => element.querySelector('.' + name));
const keeper = () => window.interviewKeeper;
element.querySelector('h3').textContent = words.title;

// A button that deletes, once it was pressed twice, but not by one double click. `spoken` is what it is called where it can't be seen.
function deletes(button, label, spoken, which) {
  const ask = (asked) => {
    button.textContent = asked ? words.sure : label;
    button.setAttribute('aria-label', asked ? `${words.sure} ${spoken}` : spoken);
    button.onclick = asked ? async ({ detail }) => detail < 2 && remove(await which()) : () => ask(true);
  };
  button.onblur = () => ask(false);
  ask(false);
}

async function remove(interviews) {
  const mine = interviews.some((one) => keeper().isMine(one.name));
  const shown = interviews.some((one) => one.name === props.value?.shown);
  for (const one of interviews) await keeper().forget(one.name);
  told.textContent = words.deleted;
  await show();
  if (mine || shown) trigger('deleted', { mine }); // what it says is seen once the report has gone (see_deleted.js)
  else told.scrollIntoView({ block: 'nearest' });
}

const named = (group, value) => interviewWords[group][value] || String(value ?? '');
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function row(one) {
  const item = put(list, 'li');
  const about = put(item, 'div');
  put(about, 'b', `${one.role} · ${named('level', one.past.level)}`);
  put(about, 'span', day(one), { class: 'hint' });
  const verdict = put(item, 'div');
  put(verdict, 'span', capital(named('recommendation', one.past.recommendation)));
  if (rated(one)) put(verdict, 'span', interviewFilled(words.ratings, numbers(one)), { class: 'hint' });
  const ways = put(item, 'div', '', { class: 'past-ways' });
  const which = { role: one.role, date: day(one) };
  const open = put(ways, 'button', words.open, { type: 'button', class: 'quiet-button', 'aria-label': interviewFilled(words.open_one, which) });
  open.onclick = () => {
    told.textContent = '';
    trigger('opened', { name: one.name, copy: one.interview, told: one.past.told });
  };
  const drop = put(ways, 'button', '', { type: 'button', class: 'quiet-button' });
  deletes(drop, words.delete, interviewFilled(words.delete_one, which), () => [one]);
}

async function show() {
  const interviews = (await keeper()?.past()) || [];
  list.replaceChildren();
  interviews.forEach(row);
  drawProgress(chart, [...interviews].reverse());
  hint.textContent = interviews.length ? words.hint : '';
  all.hidden = interviews.length < 2;
  deletes(all, words.delete_all, words.delete_all, () => (keeper().forgetJob(), keeper().past()));
  root.hidden = !interviews.length && !told.textContent;
}

window.addEventListener('interviews-changed', show);
show();
