/** A way on: what it is called and where it leads. Components are given them, since they know no route. */
export interface PlainLink {
  name: string;
  address: string;
}
