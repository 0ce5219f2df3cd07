const status = document.querySelector<HTMLElement>('.tc-start');

/** Says over the editor what keeps it from starting or working. */
function tell(text: string): void {
  if (status) Object.assign(status, { hidden: false, textContent: text });
}

// The packages of the editor need it, and Safari has it since 16.4. The pages of the site do without.
try {
  /(?<=a)b/;
} catch {
  tell(
    'Редактор здесь не работает: ему нужен Safari 16.4 или новее, Firefox или Chrome. Остальной сайт откроется и тут.',
  );
}

const tellFailure = async (error: unknown) => {
  // Later it is the editor itself that tells.
  if (document.querySelector('#nc-root:not(:empty)')) return;
  const what = 'Редактор не запустился';
  try {
    const { failureText } = await import('../src/domain/site/failure.ts');
    tell(failureText(what, error, navigator.userAgent));
  } catch {
    tell(`${what}: проверьте связь и обновите страницу.`);
  }
};
// A script that does not come says so without an error, and to those alone who listen on the way down.
addEventListener('error', ({ error }) => void tellFailure(error ?? new Error('Load failed')), true);
addEventListener('unhandledrejection', ({ reason }) => void tellFailure(reason));

// TypeScript treats a file as a module only with an import or an export, and import() needs a module.
export {};
