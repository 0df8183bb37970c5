import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * What WordPress 6 keeps of the HTML of an oEmbed answer whose provider it does not know
 * (`wp_filter_oembed_result()` in wp-includes/embed.php): these elements with these attributes.
 */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: [
    'src',
    'width',
    'height',
    'frameborder',
    'marginwidth',
    'marginheight',
    'scrolling',
    'title',
  ],
};

/** Drops each element that is not in a list, but for its content, and each attribute that is not. */
function filtered(html: string, allowed: Readonly<Record<string, readonly string[]>>): string {
  const clean = (nodes: Node[]): Node[] =>
    nodes.flatMap((node) => {
      if (!('tagName' in node)) return node.nodeName === '#text' ? [node] : [];
      node.childNodes = clean(node.childNodes);
      const attributes = allowed[node.tagName];
      if (!attributes) return node.childNodes;
      node.attrs = node.attrs.filter(({ name }) => attributes.includes(name));
      return [node];
    });
  const tree = parseFragment(html);
  tree.childNodes = clean(tree.childNodes);
  return serialize(tree);
}

/** The HTML that WordPress puts on the page for an oEmbed answer, with the secret that it made; false where it embeds nothing. */
export function wordPressOembed(html: string, secret: string): string | false {
  const [, quote = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(filtered(html, kept)) ?? [];
  if (frame === undefined) return false;
  const own = frame.replace(
    / src="(.*?)"/,
    (_, src: string) => ` src="${src}#?secret=${secret}" data-secret="${secret}"`,
  );
  return (
    quote +
    own.replace(
      '<iframe',
      '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
    )
  );
}

/**
 * What it keeps of a text by somebody who may not write free HTML, an author or a contributor
 * (`wp_kses_post()`): no iframe and no script. Of its list, what stands in embed codes.
 */
export function wordPressPost(html: string): string {
  return filtered(html, { a: ['href', 'title', 'rel', 'target'], div: ['style'], p: ['style'] });
}

/** The part of WordPress's wp-embed.js that heeds an embedded page, as a script of the page. */
export const wordPressScript = `<script>
addEventListener('message', ({ source, data }) => {
  if (!data || !(data.secret || data.message || data.value)) return;
  if (/[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    if (data.message === 'height') {
      let height = parseInt(data.value, 10);
      if (height > 1000) height = 1000;
      else if (~~height < 200) height = 200;
      frame.height = height;
    }
    if (data.message === 'link') {
      const [from, to] = [new URL(frame.getAttribute('src')), new URL(data.value)];
      if (/^https?:$/.test(to.protocol) && to.host === from.host && document.activeElement === frame) {
        window.top.location.href = data.value;
      }
    }
  }
});
</script>`;
