// Sends the answer that a mail's link names, once somebody looks at the page: a page that is fetched, rendered ahead or kept in the background sends nothing.
const form = document.querySelector('.sends-itself');
const said = document.querySelector('[data-sending]');
const settle = 900;
let waiting;

function watch() {
  clearTimeout(waiting);
  if (document.visibilityState !== 'visible' || document.prerendering || navigator.webdriver) return;
  said.textContent = said.dataset.sending;
  waiting = setTimeout(() => {
    form.elements.by.value = 'self';
    form.requestSubmit();
  }, settle);
}

document.addEventListener('visibilitychange', watch);
document.addEventListener('prerenderingchange', watch);
form.addEventListener('submit', () => clearTimeout(waiting));
watch();
