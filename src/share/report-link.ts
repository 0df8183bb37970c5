import type { Lang } from '../data/text/number.ts';
import { site } from '../site.ts';

const subject: Record<Lang, string> = { vi: 'Báo số sai', en: 'A wrong number' };

/**
 * Where a reader tells of a wrong number, with the address at which it stands: an e-mail or a form,
 * whichever `site.contact` names. A form gets the address in `?title=` and `?body=`, as the forms of
 * issue trackers take them.
 */
export function reportLink(address: string, lang: Lang): string {
  const body = encodeURIComponent(address);
  const title = encodeURIComponent(subject[lang]);
  return site.contact.startsWith('mailto:')
    ? `${site.contact}?subject=${title}&body=${body}`
    : `${site.contact}?title=${title}&body=${body}`;
}
