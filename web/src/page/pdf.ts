const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Points of a page to a pixel of the screen. */
const scale = 0.75;

/**
 * A page that holds one picture, as PDF 1.4.
 * @param jpeg Its bytes.
 * @param size In pixels of the picture, and of the page on the screen.
 */
export function pdfOf(jpeg: Uint8Array, size: { width: number; height: number; pageWidth: number; pageHeight: number }): Uint8Array<ArrayBuffer> {
  const [wide, high] = [(size.pageWidth * scale).toFixed(2), (size.pageHeight * scale).toFixed(2)];
  const content = `q ${wide} 0 0 ${high} 0 0 cm /Picture Do Q`;
  const objects: Uint8Array[][] = [
    [letters('<< /Type /Catalog /Pages 2 0 R >>')],
    [letters('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')],
    [letters(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents 5 0 R /Resources << /XObject << /Picture 4 0 R >> >> >>`)],
    [letters(`<< /Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`), jpeg, letters('\nendstream')],
    [letters(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)],
  ];
  return fileOf(objects);
}

/**
 * A page that is drawn, as PDF 1.4.
 * @param content Its operators; /Plain and /Bold are fonts, /O0 to /O10 tenths of opacity. No letter beyond 255.
 * @param pageWidth In points.
 * @param pageHeight In points.
 */
export function pdfOfContent(content: string, pageWidth: number, pageHeight: number): Uint8Array<ArrayBuffer> {
  const opacities = Array.from({ length: 11 }, (_, tenth) => `/O${tenth} << /ca ${tenth / 10} >>`).join(' ');
  return fileOf([
    [letters('<< /Type /Catalog /Pages 2 0 R >>')],
    [letters('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')],
    [letters(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth.toFixed(2)} ${pageHeight.toFixed(2)}] /Contents 6 0 R /Resources << /Font << /Plain 4 0 R /Bold 5 0 R >> /ExtGState << ${opacities} >> >> >>`)],
    ...['Helvetica', 'Helvetica-Bold'].map((font) => [letters(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`)]),
    [letters(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)],
  ]);
}

/** Objects one after another with the table that leads to them, the catalogue first. */
function fileOf(objects: Uint8Array[][]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [letters('%PDF-1.4\n')];
  const places: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    places.push(length());
    parts.push(letters(`${index + 1} 0 obj\n`), ...object, letters('\nendobj\n'));
  });
  const table = length();
  const entries = places.map((place) => `${place.toString().padStart(10, '0')} 00000 n \n`).join('');
  parts.push(letters(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  const file = new Uint8Array(length());
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
