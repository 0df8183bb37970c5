/**
 * The year to whose report alone a file of the site belongs, by its path in it, with `/`
 * (`en/embed/2022/giam-ngheo/index.html`); undefined for what speaks of all years.
 */
export function yearOfFile(path: string): number | undefined {
  const [, year] = ownFile.exec(path) ?? [];
  return year === undefined ? undefined : Number(year);
}

const ownFile = /^(?:en\/)?(?:(?:embed|oembed)\/)?(\d{4})(?:\/|(?:\.[b-t]{10})?\.png$)/;
