/**
 * Texts that do harm where they are put into a file without care, each for another format. None
 * has a digit: the check of numbers would stop it before anything is made of it.
 */
export const hostile = [
  // HTML: ends a script or a style, begins an element, breaks out of an attribute.
  '</script><script>alert(name)</script>',
  '</title><img src=x onerror=alert(name)>',
  '</style></textarea><svg onload=alert(name)>',
  '" onmouseover="alert(name)" x="',
  "' onfocus='alert(name)' autofocus x='",
  '<b>đậm</b> & &amp; &lt;i&gt; <!-- -->',
  // Addresses.
  'javascript:alert(name)',
  // Spreadsheets: formulas.
  '=HYPERLINK("http://x")',
  '+cmd|calc!A',
  '@SUM(A:A)',
  // XML and SVG.
  ']]><script xmlns="http://x"/>',
  // TeX.
  '\\input/etc/passwd % $ # _ ^ ~',
  // Names that JavaScript and JSON know.
  '__proto__',
] as const;

/** All of them in one text. */
export const allHostile = hostile.join(' ');
