// What Gradio's own components leave to be wished: names that are not what is seen, and words that are its own.
{
  function mend() {
    for (const button of document.querySelectorAll('button.upload-container[aria-label]')) {
      button.removeAttribute('aria-label'); // its name is what stands on it
      const texts = [...button.querySelector('.wrap').childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      texts.forEach((text, i) => (text.data = i ? '' : ' ' + words.file));
      button.querySelector('.or')?.remove();
    }
    for (const input of document.querySelectorAll('.block:has(> .wrap input[type=range]) input[aria-label]')) {
      input.setAttribute('aria-label', input.closest('.block').querySelector('[data-testid=block-info]')?.textContent.trim() ?? '');
    }
  }
  // Gradio gives each radio button a name of its own, so that to the browser they are no group.
  function choose(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || event.target.type !== 'radio') return;
    const choices = [...event.target.closest('fieldset, .block').querySelectorAll('input[type=radio]')];
    const next = choices.at((choices.indexOf(event.target) + step) % choices.length);
    event.preventDefault();
    next.focus();
    next.click();
  }
  document.addEventListener('keydown', choose);

  const page = document.querySelector('.gradio-container');
  new MutationObserver(mend).observe(page, { childList: true, subtree: true });
  mend();
}
