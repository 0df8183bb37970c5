/** A way to pass an address on: a plain link that loads nothing until it is followed. */
export interface ShareLink {
  name: string;
  href: string;
}

/** Links for Facebook, Zalo, X and e-mail. */
export function shareLinks(url: string, title: string): ShareLink[] {
  const [to, text] = [encodeURIComponent(url), encodeURIComponent(title)];
  const zalo = encodeURIComponent(Buffer.from(JSON.stringify({ url })).toString('base64'));
  return [
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${to}` },
    {
      name: 'Zalo',
      href: `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${zalo}&shareType=0`,
    },
    { name: 'X', href: `https://x.com/intent/post?url=${to}&text=${text}` },
    { name: 'E-mail', href: `mailto:?subject=${text}&body=${text}%0A${to}` },
  ];
}
