// Folded away under a child's case: something one looks up now and then.
import type { ReactNode } from 'react'
import { opens, useDisclosure } from '../page/disclosure.tsx'

type Props = { readonly id: string; readonly title: string; readonly children: ReactNode }

export const Fold = ({ id, title, children }: Props) => {
  const fold = useDisclosure()
  return (
    <section className="fold" aria-labelledby={id}>
      <h2 className="fold__h" id={id}>
        <button className="fold__button" {...opens(fold)}>
          {title}
        </button>
      </h2>
      <div id={fold.id} hidden={!fold.open}>
        {fold.open ? children : null}
      </div>
    </section>
  )
}
