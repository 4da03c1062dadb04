// A glossary word opens its meaning under the pointer and by focus as well as by click, which needs no script.
export function terms() {
  const words = [...document.querySelectorAll('button.term[popovertarget]')];
  if (!words.length || !HTMLElement.prototype.showPopover) return;
  for (const word of words) {
    const tip = document.getElementById(word.getAttribute('popovertarget'));
    if (!tip) continue;
    // The browser's own bubble would cover ours; who listens to the page still hears the meaning.
    word.removeAttribute('title');
    word.setAttribute('aria-describedby', tip.id);
    let timer;
    let pinned = false;
    const later = (wait, then) => {
      clearTimeout(timer);
      timer = setTimeout(then, wait);
    };
    const open = () => { if (!tip.matches(':popover-open')) tip.showPopover({ source: word }); };
    const away = () => later(250, () => { if (!pinned && tip.matches(':popover-open')) tip.hidePopover(); });
    const over = event => { if (event.pointerType === 'mouse') later(200, open); };
    word.addEventListener('pointerenter', over);
    word.addEventListener('pointerleave', away);
    tip.addEventListener('pointerenter', () => clearTimeout(timer));
    tip.addEventListener('pointerleave', away);
    word.addEventListener('focus', () => { if (word.matches(':focus-visible')) later(0, open); });
    word.addEventListener('blur', () => { if (!tip.contains(document.activeElement)) away(); });
    word.addEventListener('click', event => {
      clearTimeout(timer);
      // The pointer has opened it already: the click keeps it instead of closing it.
      if (!pinned && tip.matches(':popover-open')) event.preventDefault();
      pinned = true;
    });
    tip.addEventListener('toggle', event => { if (event.newState === 'closed') pinned = false; });
  }
}
