/** The ways in which a document can be written, as the schema names them. */
export const DOCUMENT_FORMATS = ['RST', 'MARKDOWN', 'HTML', 'TEXT_CELLS', 'TEXT_ROWS'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
