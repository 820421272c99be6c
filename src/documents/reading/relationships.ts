// Where the parts of an office file lie, by the ids other parts use. What lies outside the file is left alone.
import type { FileKind } from './refuse.ts'
import type { Archive } from './unzip.ts'
import { walkXml } from './walk-xml.ts'

/** The part and what it is: the last word of its type. */
export type Related = { readonly part: string; readonly type: string }

/** `../a.xml` from `word/document.xml`, in the way paths in a package work. */
const resolved = (target: string, folder: string): string => {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** What `part` refers to, by id. @throws BadInput where the list is damaged. */
export const relationsOf = (archive: Archive, part: string, kind: FileKind): ReadonlyMap<string, Related> => {
  const cut = part.lastIndexOf('/')
  const [folder, name] = [part.slice(0, Math.max(0, cut)), part.slice(cut + 1)]
  const list = archive.read(`${folder === '' ? '' : `${folder}/`}_rels/${name}.rels`)
  const found = new Map<string, Related>()
  if (list === undefined) return found
  walkXml(list, kind, {
    open: (element, attribute) => {
      const [id, target] = [attribute('Id'), attribute('Target')]
      if (element !== 'rel:Relationship' || id === undefined || target === undefined) return
      if (attribute('TargetMode') === 'External') return
      found.set(id, { part: resolved(target, folder), type: attribute('Type')?.split('/').at(-1) ?? '' })
    },
  })
  return found
}

/** The first part of `type` among them. */
export const partOfType = (related: ReadonlyMap<string, Related>, type: string): string | undefined =>
  [...related.values()].find(each => each.type === type)?.part
