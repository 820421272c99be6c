// The sheet beside a document's name, and the arrow beside what is fetched.
const sheet =
  'M320-240h320v-80H320v80Zm0-160h320v-80H320v80ZM240-80q-33 0-56.5-23.5T160-160v-640q0-33 23.5-56.5T240-880h320l240 240v480q0 33-23.5 56.5T720-80H240Zm280-520v-200H240v640h480v-440H520ZM240-800v200-200 640-640Z'
const down =
  'M480-320 280-520l56-58 104 104v-326h80v326l104-104 56 58-200 200ZM240-160q-33 0-56.5-23.5T160-240v-120h80v120h480v-120h80v120q0 33-23.5 56.5T720-160H240Z'

const drawn = (d: string) => (
  <svg className="ic" viewBox="0 -960 960 960" aria-hidden="true">
    <path d={d} />
  </svg>
)

export const Paper = () => drawn(sheet)
export const Down = () => drawn(down)
