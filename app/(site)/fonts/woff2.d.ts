declare module "*.woff2" {
  /** The address the build serves the file at. */
  const address: string;
  export default address;
}
