// The [table] link below a chart shows its table and hides it again; without scripts the table is always there.
export function foldTables() {
  for (const link of document.querySelectorAll('.chart-line a[href^="#"]')) {
    const table = document.getElementById(link.hash.slice(1));
    if (!table?.classList.contains('folded')) continue;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-controls', table.id);
    const show = shown => {
      table.classList.toggle('shown', shown);
      link.setAttribute('aria-expanded', String(shown));
    };
    show(location.hash === link.hash);
    const toggle = event => {
      event.preventDefault();
      show(!table.classList.contains('shown'));
    };
    link.addEventListener('click', toggle);
    link.addEventListener('keydown', event => { if (event.key === ' ') toggle(event); });
  }
}
