// Catches a page that cannot be drawn, or whose code could not be fetched, so that the frame around it stays.
import { Component, type ReactNode } from 'react'
import { da } from './da.ts'
import { PageHead } from './page-head.tsx'

type Props = { readonly children: ReactNode }

export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <>
        <PageHead title={da.failedTitle} />
        <section className="panel failed" role="alert">
          <p>{da.unreachable}</p>
          <p className="failed__way">
            <button className="btn" type="button" onClick={() => location.reload()}>
              {da.reload}
            </button>
          </p>
        </section>
      </>
    )
  }
}
