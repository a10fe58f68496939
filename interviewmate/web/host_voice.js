// The voice whose sound comes from the host, as WAV files.
class HostVoice {
  constructor() {
    this.player = new Audio();
  }

  can(clip) {
    return Boolean(clip.wav);
  }

  // Resolves when the clip is over: true if it was heard to its end. Fails where it can't be played.
  say(clip, speed) {
    return new Promise((resolve, reject) => {
      this.broken = () => resolve(false);
      this.player.onended = () => resolve(true);
      this.player.onerror = () => {
        const midway = this.player.error?.code === MediaError.MEDIA_ERR_DECODE; // of all else play() tells
        if (midway) reject(new Error('no sound'));
      };
      this.player.src = 'data:audio/wav;base64,' + clip.wav;
      this.player.playbackRate = this.player.defaultPlaybackRate = speed;
      this.player.play().catch((error) => (error.name === 'AbortError' ? resolve(false) : reject(error)));
    });
  }

  silence() {
    this.player.pause();
    this.broken?.();
  }
}
