// A part of the pages whose code is fetched when it is first shown.
import { type FunctionComponent, type ReactNode, useEffect, useState } from 'react'

type Fetched<P> = { readonly Part: FunctionComponent<P> } | { readonly error: unknown }
/** Code on its way: how it is fetched, and what came, once it has. */
type Source<P> = { readonly fetchPart: () => Promise<FunctionComponent<P>>; known?: Fetched<P> }

/**
 * A component that shows `meanwhile` until its code has come, then itself, at once: React's own `lazy` keeps what it has
 * waited for back for 0,3 seconds. Where the code cannot be fetched it throws, for the Boundary around it.
 */
export const later = <P extends object = object>(
  fetchPart: () => Promise<FunctionComponent<P>>,
  meanwhile: ReactNode,
): ((props: P) => ReactNode) => {
  const source: Source<P> = { fetchPart }
  return props => <Later source={source} props={props} meanwhile={meanwhile} />
}

type Props<P> = { readonly source: Source<P>; readonly props: P; readonly meanwhile: ReactNode }

const Later = <P extends object>({ source, props, meanwhile }: Props<P>): ReactNode => {
  const [fetched, tell] = useState(source.known)
  useEffect(() => {
    if (fetched !== undefined) return
    let shown = true
    const done = (found: Fetched<P>): void => {
      if ('Part' in found) source.known = found
      if (shown) tell(found)
    }
    source.fetchPart().then(
      Part => done({ Part }),
      (error: unknown) => done({ error }),
    )
    return () => {
      shown = false
    }
  }, [source, fetched])
  if (fetched === undefined) return meanwhile
  if ('error' in fetched) throw fetched.error
  return <fetched.Part {...props} />
}
