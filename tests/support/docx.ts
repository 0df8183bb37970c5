import JSZip from 'jszip';

/** A small Word document with these paragraphs; `# ` makes one a heading. */
export async function docx(paragraphs: readonly string[]): Promise<Uint8Array> {
  return docxOf(paragraphs.map(paragraph).join(''));
}

/** What a small Word document has beside its body. */
interface Extras {
  /** The text of its only footnote (id 1). */
  footnotes?: string;
  /** The styles, as WordprocessingML. */
  styles?: string;
  /** The texts of further parts by their name: `header1`, `comments`. */
  parts?: Readonly<Record<string, string>>;
}

/** A small Word document whose body is this WordprocessingML. */
export async function docxOf(
  body: string,
  { footnotes, styles = '', parts = {} }: Extras = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    relations(`<Relationship Id="r1" Type="${kinds}/officeDocument" Target="word/document.xml"/>`),
  );
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  zip.file('word/document.xml', `<w:document ${ns}><w:body>${body}</w:body></w:document>`);
  zip.file('word/styles.xml', `<w:styles ${ns}>${styles}</w:styles>`);
  for (const [name, text] of Object.entries({ ...parts, ...(footnotes ? { footnotes } : {}) })) {
    zip.file(`word/${name}.xml`, `<w:part ${ns}>${paragraph(text)}</w:part>`);
  }
  return zip.generateAsync({ type: 'uint8array' });
}

function paragraph(text: string): string {
  const isHeading = text.startsWith('# ');
  const style = isHeading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(isHeading ? text.slice(2) : text)}</w:t></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
