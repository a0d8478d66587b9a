type WithId = { readonly id: string }

/** The objects of a list by their ids, each with its own type. */
export function byId<T extends WithId>(
  list: readonly T[],
): { readonly [Id in T['id']]: Extract<T, { readonly id: Id }> } {
  return Object.fromEntries(list.map((one) => [one.id, one])) as { [Id in T['id']]: Extract<T, { readonly id: Id }> }
}

/** The ids of a list, in its order. */
export function idsOf<const L extends readonly WithId[]>(list: L): { readonly [I in keyof L]: L[I]['id'] } {
  return list.map(({ id }) => id) as unknown as { readonly [I in keyof L]: L[I]['id'] }
}
