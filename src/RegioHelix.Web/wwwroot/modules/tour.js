// The tour of a first visit: five steps in a panel above the page. It takes no focus by itself, Escape or "skip" ends it, and it does not come again.
export function tour() {
  const read = (store, name) => { try { return store.getItem(name); } catch { return 'unknown'; } };
  const write = (store, name, value) => { try { store.setItem(name, value); } catch { /* A browser that keeps nothing is asked again. */ } };
  const [seen, place] = ['regiohelix.tour', 'regiohelix.tour.step'];
  if (document.querySelector('[data-tour-seen]')) write(localStorage, seen, 'seen');
  const panel = document.getElementById('tour');
  const going = Number(read(sessionStorage, place) ?? NaN);
  // Within a visit it stays where it was, also when a switch loads the page anew.
  if (!panel || (read(localStorage, seen) && !(going >= 0))) return;

  const steps = [...panel.querySelectorAll('[data-step]')];
  const [next, back, skip] = ['next', 'back', 'skip'].map(name => panel.querySelector(`[data-tour=${name}]`));
  const further = next.textContent;
  let at = -1;

  function show(to, byHand) {
    at = to;
    steps.forEach((step, i) => { step.hidden = i !== at; });
    document.querySelector('.tour-target')?.classList.remove('tour-target');
    if (steps[at].dataset.target) document.querySelector(steps[at].dataset.target)?.classList.add('tour-target');
    back.disabled = at === 0;
    next.textContent = at === steps.length - 1 ? next.dataset.last : further;
    write(sessionStorage, place, at);
    // Who moves by hand hears the new step; nobody is pulled here unasked.
    if (byHand) steps[at].querySelector('.tour-title').focus();
  }

  function end() {
    panel.hidden = true;
    document.querySelector('.tour-target')?.classList.remove('tour-target');
    try { sessionStorage.removeItem(place); } catch { /* Nothing was kept. */ }
  }

  write(localStorage, seen, 'seen');
  panel.hidden = false;
  show(going >= 0 && going < steps.length ? going : 0);
  next.addEventListener('click', () => at === steps.length - 1 ? end() : show(at + 1, true));
  back.addEventListener('click', () => show(at - 1, true));
  skip.addEventListener('click', end);
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden && !event.defaultPrevented) end(); });
}
