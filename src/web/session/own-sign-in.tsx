// The way to the municipality's own sign-in: one button.
import { useEffect } from 'react'
import { sentenceOf } from '../page/failed.tsx'
import { da } from './da.ts'
import { Fault } from './fault.tsx'
import { useOwnSignIn } from './session.ts'

/** The page one is on, where it needs signing in; else the first. */
const wayBack = (inPlace: boolean): string => {
  const { pathname, search, hash } = window.location
  return inPlace ? `${pathname}${search}${hash}` : '/'
}

export const OwnSignIn = ({ inPlace }: { readonly inPlace: boolean }) => {
  const signIn = useOwnSignIn()
  const going = signIn.isPending || signIn.isSuccess
  const { reset } = signIn
  // Whoever comes back by the browser's own button finds the page as it was left, and may want to go again.
  useEffect(() => {
    const shown = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) reset()
    }
    window.addEventListener('pageshow', shown)
    return () => window.removeEventListener('pageshow', shown)
  }, [reset])
  return (
    <>
      {signIn.isError ? <Fault key={signIn.submittedAt} sentence={sentenceOf(signIn.error)} /> : null}
      <p className="own-way">
        <button className="btn btn--1" type="button" disabled={going} onClick={() => signIn.mutate(wayBack(inPlace))}>
          {going ? da.ownGoing : da.ownSignIn}
        </button>
      </p>
    </>
  )
}
