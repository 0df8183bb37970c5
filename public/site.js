// Enhancements of this site's pages; everything works without them.
// 1. Buttons that copy: <button hidden data-copy="id of the text">.
// 2. The native share sheet: <button hidden data-share>.
// 3. In an iframe: tells a page that asks how high this page is (see embed.js).
(() => {
  const done = (button) => {
    const words = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 2000);
  };
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(text.value || text.textContent.trim());
      done(button);
    });
  }
  const share = document.querySelector('[data-share]');
  if (share && navigator.share) {
    share.hidden = false;
    share.addEventListener('click', () =>
      navigator
        .share({ title: document.title, url: document.querySelector('link[rel=canonical]').href })
        .catch(() => undefined),
    );
  }
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
