// The texts that our scripts and templates put on the page, in the browser's language, as Gradio's own components choose it.
{
  const languages = @texts;
  const own = navigator.language || '';
  document.documentElement.lang = [own, own.split('-')[0], 'en'].find((name) => name in languages);
  window.interviewWords = languages[document.documentElement.lang];
  window.interviewFilled = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
  window.interviewText = (group, name) => {
    const place = document.createElement('i');
    place.textContent = interviewWords[group][name];
    return place.innerHTML.replaceAll('"', '&quot;');
  };
}
