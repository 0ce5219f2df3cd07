// What a device may lack; where it does, nothing is offered or said.

/** The Fullscreen API; undefined where there is none, as on an iPhone. */
export function fullScreenOf(
  element: HTMLElement,
): { readonly isFull: () => boolean; readonly toggle: () => void } | undefined {
  if (!document.fullscreenEnabled) return undefined;
  const isFull = () => document.fullscreenElement !== null;
  return {
    isFull,
    toggle: () => {
      // Where it is refused the window stays as it is.
      const done = isFull() ? document.exitFullscreen() : element.requestFullscreen({ navigationUI: 'hide' });
      done.catch(() => undefined);
    },
  };
}

/**
 * Gives a function that keeps the screen awake while it is told `true`, and asks again when the page is looked at again:
 * a page out of sight loses what it was given.
 */
export function stayAwake(): (isNeeded: boolean) => void {
  let wanted = false;
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (!('wakeLock' in navigator)) return;
    try {
      if (!wanted) await lock?.release();
      else if (document.visibilityState === 'visible') {
        lock = await navigator.wakeLock.request('screen');
        // It may have ended meanwhile.
        if (!wanted) await lock.release();
      }
    } catch {
      // The battery is low, or the reader forbids it: the device decides, and nothing is claimed.
    }
  };
  document.addEventListener('visibilitychange', () => void ask());
  return (isNeeded) => {
    if (isNeeded === wanted) return;
    wanted = isNeeded;
    void ask();
  };
}

/** Whether the device has something to shake. */
export const canVibrate = (): boolean => 'vibrate' in navigator;

/** Shakes the phone twice. */
export function vibrate(): void {
  if (canVibrate()) navigator.vibrate([200, 100, 200]);
}

let audio: AudioContext | undefined;

/** Two short soft notes. A browser that has not been touched yet plays nothing. */
export function chime(): void {
  audio ??= new AudioContext();
  void audio.resume();
  for (const [pitch, after] of [
    [660, 0],
    [880, 0.25],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + after;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.2, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.7);
  }
}
