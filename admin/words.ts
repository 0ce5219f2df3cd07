import CMS from 'decap-cms-app';

/** The words of the editor where Decap's own Russian is missing or misleads. */
export function chooseWords(): void {
  const { app, editor, workflow } = CMS.getLocale('ru');
  // «Добавить: чужая часть» instead of «Добавить чужая часть».
  editor.editorWidgets.list.add = 'Добавить: %{item}';
  editor.editor.confirmLoadBackup =
    'В этом браузере остался ваш текст этой записи, который вы не сохранили. Вернуть его в форму? Если запись с тех ' +
    'пор меняли, сохранение заменит её вашим текстом: сначала скопируйте его и сравните.';
  editor.editor.onPublishingNotReady = 'Чтобы опубликовать запись, сначала переведите её в «Готово».';
  Object.assign(editor.editorToolbar, {
    status: 'Статус: %{status}',
    draft: 'Черновик',
    inReview: 'На проверке',
    ready: 'Готово',
    statusInfoTooltipDraft: 'Это черновик. Чтобы отдать его на проверку, выберите «На проверке».',
    statusInfoTooltipInReview: 'Черновик проверяют. Править его по-прежнему можно.',
  });
  app.header.workflow = 'Рабочий процесс';
  Object.assign(workflow.workflow, {
    workflowHeading: 'Рабочий процесс',
    loading: 'Открываю черновики…',
    dateFormat: 'DD.MM.YYYY',
  });
  Object.assign(workflow.workflowList, {
    inReviewHeader: 'На проверке',
    readyHeader: 'Готово',
    currentEntries: 'записей: %{smart_count}',
    onPublishingNotReadyEntry: 'Чтобы опубликовать запись, сначала перетащите её карточку в столбец «Готово».',
  });
}
