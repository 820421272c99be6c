// A guide as the pages show it: what the bundler makes of docs/guide/*.md.

/** Words in a line. A link without `to` leads to something the pages do not have. */
export type Words =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'strong' | 'em'; readonly of: readonly Words[] }
  | { readonly is: 'link'; readonly to: string | null; readonly of: readonly Words[] }

export type Block =
  | { readonly is: 'heading'; readonly level: number; readonly id: string; readonly of: readonly Words[] }
  | { readonly is: 'paragraph'; readonly of: readonly Words[] }
  | { readonly is: 'picture'; readonly src: string; readonly alt: string }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly is: 'table'
      readonly head: readonly (readonly Words[])[]
      readonly rows: readonly (readonly (readonly Words[])[])[]
    }
  | { readonly is: 'code'; readonly text: string }

/** The guides by the name in their address, with the file each is written in and who it is for. */
export const guides = {
  'kom-i-gang': { file: 'README.md', title: 'Alle vejledninger' },
  raadgiver: { file: 'adviser.md', title: 'Til rådgiveren' },
  teamleder: { file: 'team-leader.md', title: 'Til teamlederen' },
  oekonom: { file: 'economist.md', title: 'Til økonomen' },
  programleder: { file: 'programme-leader.md', title: 'Til programlederen' },
  logrevisor: { file: 'log-auditor.md', title: 'Til logrevisoren' },
  journal: { file: 'journal.md', title: 'Journalen' },
  noedadgang: { file: 'emergency.md', title: 'Nødadgang' },
  administrator: { file: 'administrator.md', title: 'Til administratoren' },
} as const
export type GuideName = keyof typeof guides

/** True where there is a guide of that name. */
export const isGuide = (name: string): name is GuideName => Object.hasOwn(guides, name)
