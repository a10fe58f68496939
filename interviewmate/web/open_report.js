// A saved report is read here and sent as text.
const told = element.querySelector('.hint');
const chosen = element.querySelector('#open-report');
element.querySelector('.open-words').textContent = words.button;
told.textContent = words.hint;

chosen.addEventListener('change', async () => {
  const file = chosen.files[0];
  if (!file) return;
  told.textContent = words.hint;
  try {
    const text = file.size > 8 * longest ? '' : JSON.stringify(JSON.parse(await file.text())); // without its spaces
    if (text && text.length <= longest) trigger('opened', { text });
    else told.textContent = words.too_large;
  } catch {
    told.textContent = words.unreadable;
  }
  chosen.value = ''; // the same file can be chosen again
});
