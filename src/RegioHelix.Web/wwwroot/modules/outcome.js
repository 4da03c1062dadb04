// Sends the answer that a mail's link names, once somebody looks at the page: a page that is fetched, rendered ahead or kept in the background sends nothing.
const settle = 900;
const form = document.querySelector('.sends-itself');

// Nobody looks at a page that is hidden or made ahead, nor through a browser that a program drives.
export const isLookedAt = (page, browser) => page.visibilityState === 'visible' && !page.prerendering && !browser.webdriver;

function start() {
  const said = document.querySelector('[data-sending]');
  const asks = said.textContent;
  let waiting;

  function watch() {
    clearTimeout(waiting);
    const looked = isLookedAt(document, navigator);
    said.textContent = looked ? said.dataset.sending : asks;
    if (looked) waiting = setTimeout(send, settle);
  }

  function send() {
    form.elements.by.value = 'self';
    form.requestSubmit();
    // What was sent is read by now; on the way back to this page the button is a button again.
    form.elements.by.value = 'button';
  }

  document.addEventListener('visibilitychange', watch);
  document.addEventListener('prerenderingchange', watch);
  form.addEventListener('submit', () => clearTimeout(waiting));
  watch();
}

if (form) start();
