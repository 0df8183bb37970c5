// For pages that embed a chart: makes each iframe of this site as high as its content.
// <script src="https://…/embed.js" defer></script>, once a page, beside the iframes.
(() => {
  const { origin, href } = new URL('.', document.currentScript.src);
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) =>
      ['embed/', 'en/embed/'].some((path) => src.startsWith(href + path)),
    );
  // To any origin, for it tells nothing: a frame that waits to be loaded has none yet.
  const ask = (frame) => frame.contentWindow.postMessage({ type: 'embed-height?' }, '*');
  addEventListener('message', (event) => {
    if (event.origin !== origin || !event.data || event.data.type !== 'embed-height') return;
    const { height } = event.data;
    const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
    if (!frame || !(height > 0 && height < 10000)) return;
    frame.style.aspectRatio = 'auto';
    frame.style.minHeight = 0;
    frame.style.height = height + 'px';
  });
  for (const frame of frames()) {
    frame.addEventListener('load', () => ask(frame));
    ask(frame);
  }
})();
