// For the page of an unknown address: of the pages that it links, shows the one whose address is
// the most like the unknown one, in <p hidden data-nearest>, if it is like it at all.
(() => {
  // Levenshtein's distance: letters to put in, take out or change.
  const distance = (a, b) => {
    let row = [...b, ''].map((_, at) => at);
    [...a].forEach((letter, at) => {
      let [before] = row;
      row[0] = at + 1;
      [...b].forEach((other, to) => {
        const cost = before + (letter === other ? 0 : 1);
        before = row[to + 1];
        row[to + 1] = Math.min(cost, before + 1, row[to] + 1);
      });
    });
    return row[b.length];
  };
  const wanted = location.pathname.toLowerCase().replace(/(\/index)?(\.\w+)?\/*$/, '/');
  const [nearest] = [...document.querySelectorAll('main li a')]
    .map((link) => ({ link, far: distance(wanted, new URL(link.href).pathname) }))
    .sort((a, b) => a.far - b.far);
  if (!nearest || nearest.far > wanted.length / 3) return;
  const place = nearest.link.closest('section').querySelector('[data-nearest]');
  place.append(' ', nearest.link.cloneNode(true));
  place.hidden = false;
})();
