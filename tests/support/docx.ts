import JSZip from 'jszip';

/** A small Word document with these paragraphs; `# ` makes one a heading. */
export async function docx(paragraphs: readonly string[]): Promise<Uint8Array> {
  return docxOf(paragraphs.map(paragraph).join(''));
}

/** A small Word document whose body is this WordprocessingML, with one footnote (id 1). */
export async function docxOf(body: string, footnote = ''): Promise<Uint8Array> {
  const zip = new JSZip();
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${main}.footnotes+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    relations(`<Relationship Id="r1" Type="${kinds}/officeDocument" Target="word/document.xml"/>`),
  );
  zip.file(
    'word/_rels/document.xml.rels',
    relations(`<Relationship Id="r2" Type="${kinds}/footnotes" Target="footnotes.xml"/>`),
  );
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  zip.file('word/document.xml', `<w:document ${ns}><w:body>${body}</w:body></w:document>`);
  zip.file(
    'word/footnotes.xml',
    `<w:footnotes ${ns}><w:footnote w:id="1">${paragraph(footnote)}</w:footnote></w:footnotes>`,
  );
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
