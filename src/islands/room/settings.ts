import { make } from '../print/make.ts';
import { canVibrate, chime, vibrate } from './device.ts';
import { keyHelp } from './remote.ts';
import { isOn, type Switch, setSwitch } from './store.ts';

/** What can be switched on and off, and which keys there are. */
export function settings(): HTMLElement {
  const ticks = [
    tick('sound', 'Звук в конце этапа', chime),
    ...(canVibrate() ? [tick('vibration', 'Вибрация в конце этапа', vibrate)] : []),
    tick('letters', 'Слушать клавиши с буквами и знаками'),
  ];
  const keys = keyHelp.map(([key, what]) => make('div', {}, make('dt', {}, key), make('dd', {}, what)));
  return make(
    'details',
    { className: 'room-settings' },
    make('summary', {}, 'Звук, клавиши и пульт'),
    ...ticks,
    make('dl', { className: 'room-keys' }, ...keys),
    make(
      'p',
      { className: 'quiet small' },
      'Окно для проектора перетащите на второй экран и нажмите в нём «Весь экран». Клавиши и пульт работают в обоих окнах.',
    ),
  );
}

function tick(name: Switch, label: string, proof?: () => void): HTMLElement {
  const box = make('input', { type: 'checkbox', name, checked: isOn(name), autocomplete: 'off' });
  box.onchange = () => {
    setSwitch(name, box.checked);
    // So that it is heard before it is needed; and from now on the browser lets it be heard.
    if (box.checked) proof?.();
  };
  return make('label', { className: 'room-tick' }, box, label);
}
