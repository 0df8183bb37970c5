/** Why a text cannot be the address of a site. */
export type AddressFault = 'space' | 'scheme' | 'extra' | 'host' | 'path';

/** An address that no site can have: what was written, and where. */
export class SiteAddressError extends Error {
  readonly text: string;
  readonly fault: AddressFault;
  /** Where it was written: `SITE_URL`. */
  readonly place: string;

  constructor(text: string, fault: AddressFault, place: string) {
    super(`${place}: "${text}" is no address of a site (${fault})`);
    this.name = 'SiteAddressError';
    this.text = text;
    this.fault = fault;
    this.place = place;
  }
}

/**
 * The address of a site as all others begin with it: `https://name.example` at the root of its host,
 * `https://name.github.io/ward` below a path. Without a final slash, an international name as hosts
 * are asked for it (`xn--…`).
 *
 * @param text as a person wrote it
 * @param place where it was written, for the error
 * @throws {SiteAddressError} for what is no address, or more than one
 */
export function readSiteAddress(text: string, place: string): string {
  const refuse = (fault: AddressFault) => new SiteAddressError(text, fault, place);
  const written = text.trim().normalize('NFC');
  if (/\s/.test(written)) throw refuse('space');
  if (!/^https?:\/\/(?!\/)/i.test(written)) throw refuse('scheme');
  if (!URL.canParse(written)) throw refuse('host');
  const { origin, username, password, pathname } = new URL(written);
  if (/[?#]|\.html?$/.test(written) || username !== '' || password !== '') throw refuse('extra');
  const path = pathname.replace(/\/+$/, '');
  if (!/^(?:\/[\w.~%-]+)*$/.test(path)) throw refuse('path');
  return origin + path;
}

/** The path of a site below its host: `/ward`; empty at the root. */
export function pathOf(address: string): string {
  return new URL(address).pathname.replace(/\/$/, '');
}
