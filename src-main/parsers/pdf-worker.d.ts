/** The worker half of the PDF reader; the package ships no types for it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  /** Answers the messages of the other half. */
  export const WorkerMessageHandler: object;
}
