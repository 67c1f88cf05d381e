// Starts the dashboard, or says in the page why it cannot start.
//
// The two languages stand here, and not with the other sentences, because these are the sentences
// for when the module that holds the others could not be loaded.

const SENTENCES = [
  {
    lang: 'vi',
    title: 'Không mở được Tiến Độ',
    advice:
      'Hãy tải lại trang. Nếu vẫn không được, hãy dùng phiên bản mới của Chrome, Edge, Firefox ' +
      'hoặc Safari, hoặc báo cho người quản trị dòng dưới đây.',
  },
  {
    lang: 'en',
    title: 'Tiến Độ could not start',
    advice:
      'Reload the page. If that does not help, use a recent Chrome, Edge, Firefox or Safari, or ' +
      'send your administrator the line below.',
  },
];

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function explain(error) {
  const app = document.getElementById('app');
  const parts = SENTENCES.map(({ lang, title, advice }) => {
    const part = element('section', '', { lang });
    part.append(element('h1', title), element('p', advice));
    return part;
  });
  const alert = element('div', '', { role: 'alert' });
  alert.append(...parts, element('code', String(error)));
  app.replaceChildren(alert);
}

try {
  // Imported here, and not at the top, so that a missing file is caught as well.
  const { default: start } = await import('./dashboard.js');
  await start();
} catch (error) {
  explain(error);
  // Kept in the console too, with its stack.
  throw error;
}
