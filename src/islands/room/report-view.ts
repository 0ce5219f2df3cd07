import { resumeOld, setNote } from '../../domain/learning/room/moves.ts';
import {
  reportDocument,
  reportFileName,
  reportLead,
  reportRows,
  reportText,
  spentWords,
} from '../../domain/learning/room/report.ts';
import { make } from '../print/make.ts';
import { sayFailure } from '../shared/failures.ts';
import { saveAs } from '../shared/save-file.ts';
import { deviceClock } from './device-clock.ts';
import type { Lead } from './lead.ts';
import { button, heading, noteField, setText, type View } from './parts.ts';

/** What became of the session: the minutes beside the scenario, the notes, ways to take them along. */
export function reportView(room: Lead): View {
  const title = heading('Итог занятия');
  const lead = make('p', { className: 'room-words' });
  const rows = reportRows(room.session, Date.now()).map(({ title, planned, spent, note }, i) =>
    make(
      'li',
      {},
      make('h3', {}, title),
      make('p', { className: 'quiet' }, spentWords(spent, planned)),
      noteField(labelOf(title), note, (value) => room.change((session) => setNote(session, i, value))),
    ),
  );
  const whole = noteField('Что получилось в целом', room.session.note, (value) =>
    room.change((session) => setNote(session, 'whole', value)),
  );
  const status = make('p', { className: 'quiet' });
  status.setAttribute('role', 'status');
  const say = (text: string) => status.replaceChildren(text);
  const name = (extension: string) => reportFileName(room.session.title, extension);
  const text = () => reportText(room.session, Date.now(), deviceClock);
  const word = async () => {
    say('Готовим документ…');
    try {
      const { wordFile } = await import('../shared/word-file.ts');
      saveAs(name('docx'), await wordFile(reportDocument(room.session, Date.now(), deviceClock)));
      say('Документ Word готов, ищите его в загрузках.');
    } catch (error) {
      say('');
      await sayFailure(element, 'Документ не получился, но записи не пропали', error);
    }
  };
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => say('Текст скопирован.'),
      () => say('Браузер не дал скопировать. Сохраните текст в файл.'),
    );
  const save = () => {
    saveAs(name('txt'), `\uFEFF${text()}`, 'text/plain');
    say('Текст сохранён, ищите его в загрузках.');
  };
  const erase = () => {
    if (confirm('Стереть занятие? Минуты и записи вернуть будет нельзя.')) room.erase();
  };
  const goOn = button('Вернуться к занятию', () => room.goOn(resumeOld));
  goOn.hidden = !room.canGoOn;
  const element = make(
    'section',
    { className: 'room-report' },
    title,
    lead,
    whole,
    make('ol', {}, ...rows),
    make(
      'p',
      { className: 'room-row tools' },
      button('Документ Word', () => void word(), 'button button-main'),
      button('Скопировать текст', () => void copy()),
      button('Сохранить текст', save),
    ),
    status,
    make('p', { className: 'room-row' }, goOn, button('Стереть занятие', erase)),
  );
  return {
    element,
    heading: title,
    update: (session, now) => setText(lead, reportLead(session, now, deviceClock)),
  };
}

/** Each field has a name of its own; for the eye it stands under the title of its stage. */
const labelOf = (title: string): Node =>
  make('span', {}, 'Что получилось', make('span', { className: 'hidden-text' }, `: ${title}`));
