// The browser's own voices, those that speak on this device: others would send the words to a service.
const STARTS_WITHIN_MS = 4000; // some browsers neither speak nor say that they can't

class BrowserVoice {
  // `name` is the voice's `voiceURI`; without one, or for words in another language, the device's first is taken.
  constructor(name) {
    this.name = name;
  }

  static voices(language) {
    const all = window.speechSynthesis?.getVoices() || [];
    return all.filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  }

  voice(clip) {
    const voices = BrowserVoice.voices(clip.language);
    return voices.find((voice) => voice.voiceURI === this.name) || voices[0];
  }

  can(clip) {
    return Boolean(clip.text && this.voice(clip));
  }

  // Resolves when the clip is over: true if it was heard to its end. Fails where it can't be spoken.
  say(clip, speed) {
    return new Promise((resolve, reject) => {
      const utterance = new SpeechSynthesisUtterance(clip.text.replace(/[<>]/g, ' ')); // some engines obey markup
      const dead = setTimeout(() => {
        reject(new Error('no sound'));
        speechSynthesis.cancel();
      }, STARTS_WITHIN_MS);
      const voice = this.voice(clip);
      Object.assign(utterance, { voice, lang: voice.lang, rate: speed });
      utterance.onstart = () => clearTimeout(dead);
      utterance.onend = () => resolve(true);
      utterance.onerror = ({ error }) => {
        clearTimeout(dead);
        if (error === 'canceled' || error === 'interrupted') resolve(false);
        else reject(error === 'not-allowed' ? new DOMException('', 'NotAllowedError') : new Error('no sound'));
      };
      this.utterance = utterance; // Chromium forgets one that nobody holds
      speechSynthesis.speak(utterance);
    });
  }

  silence() {
    window.speechSynthesis?.cancel();
  }
}
