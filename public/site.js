// Enhancements of this site's pages; everything works without them.
// 1. Buttons that copy: <button hidden data-copy="id of the text">, the page's address without an id.
// 2. The native share sheet: <button hidden data-share>.
// 3. In an iframe: tells a page that asks how high this page is (see embed.js).
// 4. A note that opens or closes leaves the reader where they are.
// 5. On the page of an unknown address: shows in <p hidden data-nearest> the link of the page
//    whose address is the most like the unknown one, if it is like it at all.
(() => {
  const done = (button) => {
    const words = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 2000);
  };
  const address = document.querySelector('link[rel=canonical]').href;
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(text ? text.value || text.textContent.trim() : address);
      done(button);
    });
  }
  const share = document.querySelector('[data-share]');
  if (share && navigator.share) {
    share.hidden = false;
    share.addEventListener('click', () =>
      navigator.share({ title: document.title, url: address }).catch(() => undefined),
    );
  }
  addEventListener('click', ({ target }) => {
    if (!target.closest('.figure[href^="#"],[data-back]')) return;
    const y = scrollY;
    setTimeout(() => scrollTo(0, y));
  });
  if (parent === window || !/^(\/en)?\/embed\//.test(location.pathname)) return;
  let watching = '';
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !data || data.type !== 'embed-height?' || watching) return;
    watching = origin === 'null' ? '*' : origin;
    const root = document.documentElement;
    root.classList.add('grown');
    const tell = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      parent.postMessage({ type: 'embed-height', height }, watching);
    };
    new ResizeObserver(tell).observe(document.body);
    tell();
  });
})();
(() => {
  if (!document.querySelector('[data-nearest]')) return;
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
  const place = document.querySelector('[data-nearest]');
  place.append(' ', nearest.link.cloneNode(true));
  place.hidden = false;
})();
