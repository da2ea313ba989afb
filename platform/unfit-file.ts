/** Thrown for a file that is not what it has to be, or is too large. The message is one sentence for whoever chose the file. */
export class UnfitFile extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UnfitFile";
  }
}
