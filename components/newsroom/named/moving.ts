/** A list in which one of its members has moved to another place. */
export function moved<Member>(list: readonly Member[], member: Member, to: number): Member[] {
  const others = list.filter((each) => each !== member);
  return [...others.slice(0, to), member, ...others.slice(to)];
}
