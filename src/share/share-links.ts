/** A way to pass an address on: a plain link that loads nothing until it is followed. */
export interface ShareLink {
  name: string;
  href: string;
}

/** Links for Zalo and Facebook. */
export function shareLinks(url: string): ShareLink[] {
  const to = encodeURIComponent(url);
  const zalo = encodeURIComponent(Buffer.from(JSON.stringify({ url })).toString('base64'));
  return [
    {
      name: 'Zalo',
      href: `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${zalo}&shareType=0`,
    },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${to}` },
  ];
}
