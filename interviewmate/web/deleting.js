// Whether the interview shall be deleted.
const root = element.querySelector('.asking');
root.querySelector('p').textContent = words.words;

asking(root, '#delete-interview', 'interview-deleting');
