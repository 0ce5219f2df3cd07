import { ErrorBoundary } from 'decap-cms-core/dist/esm/components/UI/ErrorBoundary.js';
import { createElement, type ReactElement, useState } from 'react';
import { lastText } from './keeper.ts';

/** Replaces what Decap shows when it fails: a stack trace and a link to a form of its makers. */
export function tellFailuresInRussian(): void {
  ErrorBoundary.prototype.render = function render() {
    const { hasError, errorMessage } = this.state;
    if (!hasError) return this.props.children;
    if (this.props.showBackup) return createElement(FailurePage, { errorMessage });
    return createElement('p', { role: 'alert' }, 'Предпросмотр не получился. Форма работает: текст можно сохранить.');
  };
}

function FailurePage({ errorMessage }: { errorMessage: string }): ReactElement {
  // Decap closes the form when the error has been shown.
  const [text] = useState(lastText);
  return createElement(
    'main',
    { className: 'tc-failure' },
    createElement('h1', {}, 'Редактор остановился из-за ошибки'),
    text !== '' && createElement(KeptText, { text }),
    createElement('button', { type: 'button', onClick: () => location.reload() }, 'Открыть заново'),
    createElement(
      'details',
      {},
      createElement('summary', {}, 'Подробности для того, кто ведёт сайт'),
      createElement('pre', {}, errorMessage),
    ),
  );
}

function KeptText({ text }: { text: string }): ReactElement {
  const props = { className: 'tc-copy-text', readOnly: true, 'aria-label': 'Ваш текст', value: text };
  return createElement(
    'div',
    {},
    createElement(
      'p',
      {},
      'Несохранённое осталось в этом браузере: откройте запись снова, и редактор предложит его вернуть. На всякий ' +
        'случай скопируйте текст отсюда:',
    ),
    createElement('textarea', props),
  );
}
