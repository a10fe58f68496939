// The report's two files are made in the browser out of `props.value`: the server keeps none.
const kinds = {
  'download-markdown': ['markdown', 'text/markdown', '.md'],
  'download-json': ['json', 'application/json', '.json'],
};

for (const [id, [field, type, ending]] of Object.entries(kinds)) {
  element.querySelector('#' + id).addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([props.value[field]], { type: type + ';charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'interview-report' + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });
}

function take() {
  element.querySelector('.downloads').hidden = !props.value;
}

watch('value', take);
take();
