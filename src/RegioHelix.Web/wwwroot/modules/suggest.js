// The list below the search box while one types: arrow keys, Home, End, Enter and Escape, or the pointer. Without scripts the box is a form.
export function suggest() {
  const box = document.querySelector('[data-suggest]');
  const list = document.getElementById(box?.dataset.list);
  if (!list) return;
  const said = document.getElementById(box.dataset.said);
  let timer;
  let asked = 0;
  let at = -1;
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })) box.setAttribute(name, value);

  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const mark = to => {
    const all = options();
    at = all.length ? (to + all.length) % all.length : -1;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) return;
    box.setAttribute('aria-activedescendant', all[at].id);
    all[at].scrollIntoView({ block: 'nearest' });
  };
  const keys = { ArrowDown: () => mark(at + 1), ArrowUp: () => mark(at < 0 ? -1 : at - 1), Home: () => mark(0), End: () => mark(-1), Enter: () => { location.href = options()[at].dataset.href; }, Escape: close };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    if (box.value.trim().length < 2) return close();
    timer = setTimeout(fill, 150);
  });
  box.addEventListener('keydown', event => {
    // Home, End and Enter belong to the text as long as nothing in the list is marked.
    if (list.hidden || !keys[event.key] || (at < 0 && ['Home', 'End', 'Enter'].includes(event.key))) return;
    event.preventDefault();
    keys[event.key]();
  });
  box.addEventListener('blur', close);
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[data-href]');
    if (option) location.href = option.dataset.href;
  });

  async function fill() {
    const turn = ++asked;
    const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(box.value)}`).catch(() => null);
    if (!answer?.ok || turn !== asked || document.activeElement !== box) return;
    const found = await answer.json();
    said.textContent = found.said;
    list.replaceChildren(...found.hits.map(line));
    if (!found.hits.length) return close();
    list.hidden = false;
    at = -1;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
  }

  function line(hit, i) {
    const option = document.createElement('li');
    Object.assign(option, { id: `hit-${i}`, role: 'option' });
    option.dataset.href = hit.href;
    option.setAttribute('aria-selected', 'false');
    for (const [style, text] of [['', hit.name], ['badge', hit.kind_name], ['quiet small', hit.found_as ?? hit.detail]]) {
      const part = document.createElement('span');
      part.className = style;
      part.textContent = text;
      option.append(part, ' ');
    }
    return option;
  }
}
