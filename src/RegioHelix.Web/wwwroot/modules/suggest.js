// Fills the search box's list from the search page's twin while one types.
export function suggest() {
  const box = document.querySelector('[data-suggest]');
  const list = box?.list;
  if (!list) return;
  let timer;
  let asked = 0;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    if (box.value.trim().length < 2) return list.replaceChildren();
    timer = setTimeout(fill, 150);
  });

  async function fill() {
    const turn = ++asked;
    const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(box.value)}`).catch(() => null);
    if (!answer?.ok || turn !== asked) return;
    const { hits } = await answer.json();
    list.replaceChildren(...hits.map(hit => {
      const option = document.createElement('option');
      option.value = hit.name;
      option.label = hit.detail;
      return option;
    }));
  }
}
