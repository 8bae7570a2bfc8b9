export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * RFC 6266: a name in ASCII for old browsers, to which the ending is added, and the real one beside it.
 *
 * @example
 * attachment('Báo cáo.docx', 'bao-cao'); // attachment; filename="bao-cao.docx"; filename*=UTF-8''B%C3%A1o...
 */
export function attachment(name: string, ascii: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const ending = name.slice(name.lastIndexOf('.'));
  return `attachment; filename="${ascii}${ending}"; filename*=UTF-8''${encoded}`;
}
