import type { LocaleTexts } from './merge-locales.ts';

/** Corrections to Decap's Russian locale: missing texts, errors, texts that mislead here. */
export const decapLocaleRu = {
  auth: { loginWithForgejo: 'Войти через Forgejo', loggingIn: 'Вхожу…' },
  app: { header: { workflow: 'Рабочий процесс', quickAdd: 'Создать' } },
  collection: {
    sidebar: { collections: 'Разделы', allCollections: 'Все разделы' },
    collectionTop: {
      viewAsList: 'Списком',
      viewAsGrid: 'Карточками',
      newButtonAriaLabel: 'Создать: %{collectionLabel}',
      descending: 'По убыванию',
      searchResults: 'Найдено по словам «%{searchTerm}»',
      searchResultsInCollection: 'Найдено по словам «%{searchTerm}» в разделе «%{collection}»',
    },
    entries: { unpublishedHeader: 'Ещё не опубликованы', cachingEntries: 'Запоминаю записи…' },
  },
  editor: {
    editorControl: { field: { widgetLabel: 'Поле «%{widgetLabel}»' } },
    editorControlPane: {
      widget: { invalidPath: 'В пути «%{path}» есть ошибки', pathExists: 'Путь «%{path}» уже занят' },
    },
    editor: {
      onLeavePage:
        'Правки не сохранены. Уйти со страницы? Текст останется в этом браузере: откройте запись снова, и его можно ' +
        'будет вернуть.',
      onUpdatingWithUnsavedChanges: 'Есть несохранённые правки: сохраните их, а потом меняйте статус.',
      onDeletePublishedEntry: 'Удалить эту запись? Вернуть её сможет только тот, кто ведёт сайт.',
      onDeleteWithUnsavedChanges: 'Удалить эту запись и то, что в ней не сохранено?',
      onPublishingNotReady: 'Чтобы опубликовать запись, сначала переведите её в «Готово».',
      onPublishingWithUnsavedChanges: 'Есть несохранённые правки: сохраните их, а потом публикуйте.',
    },
    editorInterface: {
      togglePreview: 'Показать или убрать предпросмотр',
      toggleScrollSync: 'Листать форму и предпросмотр вместе',
      toggleNotes: 'Заметки',
    },
    editorNotesPane: {
      title: 'Заметки',
      emptyState: 'Заметок пока нет.',
      addNote: 'Добавить заметку',
      addPlaceholder: 'Новая заметка…',
      editPlaceholder: 'Текст заметки…',
      save: 'Сохранить',
      cancel: 'Отменить',
      edit: 'Изменить',
      delete: 'Удалить',
      resolve: 'Решено',
      unresolve: 'Вернуть',
      confirmDelete: 'Удалить эту заметку?',
      shortcut: 'Ctrl+Enter добавляет заметку сразу',
    },
    editorToolbar: {
      deletePublishedEntry: 'Удалить запись',
      backCollection: '%{collectionLabel}: ко всем записям',
      unsavedChanges: 'Есть несохранённые правки',
      status: 'Статус: %{status}',
      draft: 'Черновик',
      inReview: 'На проверке',
      ready: 'Готово',
      // There is no such preview here; an empty text hides the button.
      deployPreviewPendingButtonLabel: '',
      statusInfoTooltipDraft: 'Это черновик. Чтобы отдать его на проверку, выберите «На проверке».',
      statusInfoTooltipInReview: 'Черновик проверяют. Править его по-прежнему можно.',
    },
    editorWidgets: {
      // «Добавить: чужая часть»: the name of the part stays in the nominative.
      list: { add: 'Добавить: %{item}', addType: 'Добавить: %{item}' },
      markdown: {
        bold: 'Полужирный',
        strikethrough: 'Зачёркнутый',
        linkPrompt: 'Адрес ссылки',
        addComponent: 'Вставить блок',
        richText: 'Как на странице',
        markdown: 'Разметка',
        toggleMode: { rich: 'Показать как на странице', markdown: 'Показать разметку' },
      },
      image: { addMore: 'Добавить ещё картинки', chooseUrl: 'Вставить адрес', replaceUrl: 'Заменить адрес' },
      file: { chooseUrl: 'Вставить адрес', replaceUrl: 'Заменить адрес' },
      unknownControl: { noControl: 'Для поля вида «%{widget}» нет формы.' },
      unknownPreview: { noPreview: 'Для поля вида «%{widget}» нет предпросмотра.' },
      headingOptions: {
        headingOne: 'Заголовок 1',
        headingTwo: 'Заголовок 2',
        headingThree: 'Заголовок 3',
        headingFour: 'Заголовок 4',
        headingFive: 'Заголовок 5',
        headingSix: 'Заголовок 6',
      },
      datetime: { now: 'Сегодня', setToNow: 'Поставить сегодняшний день' },
      object: { expand: 'Развернуть', collapse: 'Свернуть' },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: { draft: 'Ещё не сохранена' },
    mediaLibraryModal: {
      close: 'Закрыть',
      loading: 'Открываю файлы…',
      mediaAssets: 'Картинки и файлы',
      images: 'Картинки',
      search: 'Найти файл',
      noResults: 'Ничего не найдено.',
      noAssetsFound: 'Файлов пока нет.',
      noImagesFound: 'Картинок пока нет.',
      deleteSelected: 'Удалить выбранное',
      chooseSelected: 'Вставить выбранное',
    },
  },
  ui: {
    settingsDropdown: { account: 'Вход и выход' },
    toast: {
      noteAdded: 'Заметка добавлена',
      onFailToAddNote: 'Не удалось добавить заметку: %{details}',
      noteUpdated: 'Заметка изменена',
      onFailToUpdateNote: 'Не удалось изменить заметку: %{details}',
      noteDeleted: 'Заметка удалена',
      onFailToDeleteNote: 'Не удалось удалить заметку: %{details}',
      noteResolved: 'Заметка отмечена решённой',
      noteReopened: 'Заметка возвращена',
      onFailToToggleNote: 'Не удалось отметить заметку: %{details}',
      entryUpdated: 'Статус записи изменён',
      onFailToAuth: 'Войти не удалось: %{details}',
      onBackendDown: 'Хранилище записей отвечает с перебоями: %{details}',
    },
  },
  workflow: {
    workflow: { workflowHeading: 'Рабочий процесс', loading: 'Открываю черновики…', dateFormat: 'DD.MM.YYYY' },
    workflowList: {
      inReviewHeader: 'На проверке',
      readyHeader: 'Готово',
      currentEntries: 'записей: %{smart_count}',
      onPublishingNotReadyEntry: 'Чтобы опубликовать запись, сначала перетащите её карточку в столбец «Готово».',
    },
  },
} satisfies LocaleTexts;

/** Changes for the mode without review: saving does not publish, the entry's status decides. */
export const localeWithoutReview = {
  editor: {
    editorToolbar: {
      publish: 'Сохранить',
      publishing: 'Сохраняю…',
      published: 'Сохранено',
      publishNow: 'Сохранить и продолжить',
      publishAndCreateNew: 'Сохранить и создать новую',
      publishAndDuplicate: 'Сохранить и сделать копию',
      duplicate: 'Сделать копию',
    },
  },
} satisfies LocaleTexts;
