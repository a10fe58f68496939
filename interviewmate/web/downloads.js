// The report's files are made in the browser out of `props.value`: the server keeps none.
const kinds = {
  'download-html': ['html', 'text/html', '.html'],
  'download-markdown': ['markdown', 'text/markdown', '.md'],
  'download-json': ['json', 'application/json', '.json'],
  'download-csv': ['csv', 'text/csv', '.csv'],
};
const told = element.querySelector('.copied');

for (const [id, [field, type, ending]] of Object.entries(kinds)) {
  element.querySelector('#' + id).addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([props.value[field]], { type: type + ';charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = props.value.name + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });
}

element.querySelector('#copy-text').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(props.value.text);
    told.textContent = words.copied;
  } catch {
    told.textContent = words.not_copied; // a browser may refuse, or have no clipboard without HTTPS
  }
});

element.querySelector('#print-report').addEventListener('click', () => window.print());

function take() {
  element.querySelector('.downloads').hidden = !props.value;
  told.textContent = '';
}

watch('value', take);
take();
