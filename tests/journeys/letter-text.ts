import { PDFiumLibrary } from '@hyzyla/pdfium'

/** The words of PDF files, page by page as a reader sees them; `close` when no more are read. */
export const openLetterReader = async () => {
  const library = await PDFiumLibrary.init()
  return {
    read: async (pdf: Uint8Array): Promise<string> => {
      const document = await library.loadDocument(pdf)
      const text = [...document.pages()].map(page => page.getText()).join('\n')
      document.destroy()
      return text
    },
    close: () => library.destroy(),
  }
}
