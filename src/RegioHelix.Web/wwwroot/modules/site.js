// What every page gains with scripts: charts where there are any, folding tables, suggestions in the search box.
import { suggest } from './suggest.js';
import { foldTables } from './fold.js';
import { terms } from './terms.js';
import { tour } from './tour.js';

foldTables();
suggest();
terms();
tour();
// The list of a page's parts closes when one is chosen; without scripts it closes by its own line.
document.querySelector('.contents')?.addEventListener('click', ({ target, currentTarget }) => { if (target.matches('a')) currentTarget.open = false; });
if (document.querySelector('rh-chart')) import('../charts/rh-chart.js');
if (document.querySelector('[data-job]')) import('./job.js');
if (document.querySelector('[data-sheet]')) import('./sheet.js');
if (document.querySelector('[data-drop]')) import('./drop.js');
if (document.querySelector('.sends-itself')) import('./outcome.js');
// A switch takes effect when it is changed; the button stays for whoever has no scripts.
for (const form of document.querySelectorAll('form.switches[data-auto]')) {
  form.addEventListener('change', () => form.requestSubmit());
}
