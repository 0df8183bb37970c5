// Enhancements, without which everything works: see docs/sharing.md.
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
  if (parent === window || !/\/embed\/\d+\//.test(location.pathname)) return;
  const [, secret] = /secret=(\w+)/.exec(location.hash) || [];
  let to = '*';
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage(
      { type: 'embed-height', height, message: 'height', value: height, secret },
      to,
    );
  });
  const watch = () => {
    document.documentElement.classList.add('grown');
    observer.observe(document.body);
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !data) return;
    if (data.type === 'embed-height?') to = origin === 'null' ? '*' : origin;
    else if (!secret || data.message !== 'ready') return;
    watch();
  });
  if (!secret) return;
  watch();
  addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    parent.postMessage({ message: 'link', value: link.href, secret }, '*');
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
    .map((link) => ({ link, far: distance(wanted, link.pathname) }))
    .sort((a, b) => a.far - b.far);
  const home = document.querySelector('header a').pathname;
  if (!nearest || nearest.far > (wanted.length + 1 - home.length) / 3) return;
  const place = document.querySelector('[data-nearest]');
  place.append(' ', nearest.link.cloneNode(true));
  place.hidden = false;
})();
