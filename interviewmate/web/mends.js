// What Gradio's own components leave to be wished: names that are not what is seen, and words that are its own.
{
  function mend() {
    for (const button of document.querySelectorAll('button.upload-container[aria-label]')) {
      button.removeAttribute('aria-label'); // its name is what stands on it
      const texts = [...button.querySelector('.wrap').childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      texts.forEach((text, i) => (text.data = i ? '' : ' ' + looks.file));
      button.querySelector('.or')?.remove();
    }
  }
  const page = document.querySelector('.gradio-container');
  new MutationObserver(mend).observe(page, { childList: true, subtree: true });
  mend();
}
