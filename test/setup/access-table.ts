// What each role may do with a child in each relation to it: the one table that the rules and every route are held to.

/**
 * What each role may do with a child, relation by relation. Behind an action stand the parts of the file; none behind it means
 * who the child is. `=` gives a name to a whole line. A relation that is not listed allows nothing.
 */
export const accessTable = `
adviser
  = all       list-children; search-children; read-family; read-child: identity social measures money; export: identity social measures money; change: social measures; correct-spell: social measures; add-co-worker: social; unmask; answer-access-request: identity social measures money; read-review: social; watch-rules: social; break-glass
  = helping   list-children; search-children; read-family; read-child: identity social measures money; export: identity social measures money; change: social measures; correct-spell: social measures; unmask; answer-access-request: identity social measures money; break-glass
  = opened    list-children; search-children; read-child: identity social measures money health ppr; break-glass
  stranger                    break-glass
  of the district             search-children; break-glass
  responsible                 all
  co-worker                   helping
  meeting                     list-children; search-children; read-family; read-child: identity social measures money; break-glass
  task ended today            search-children; break-glass
  task begins tomorrow        search-children; break-glass
  task in another role        search-children; break-glass
  measure runs, moved         break-glass
  measure ended, moved        break-glass
  paid, moved                 break-glass
  responsible, moved          all
  colleague's family          break-glass
  colleague's, responsible    all
  protected, responsible      all
  died lately, responsible    all
  closed, responsible         search-children; answer-access-request: identity social measures money; read-review: social; break-glass
  consent, responsible        all; read-child: health ppr
  early, responsible          all; read-child: health ppr
  glass broken, moved         opened
  glass broken, closed        opened
  glass mended, moved         break-glass

team-leader
  = task       list-children; search-children; read-family; read-child: identity social measures money; export: identity social measures money; change: social measures; correct-spell: social measures; add-co-worker: social; unmask; answer-access-request: identity social measures money; read-review: social; watch-rules: social; break-glass
  = own       task; follow-break-glass; reopen-case: social
  = all       own; review-case: social
  = looking   list-children; search-children; read-family; read-child: identity social measures money; export: identity social measures money; unmask; answer-access-request: identity social measures money; read-review: social; watch-rules: social; break-glass; follow-break-glass
  = opened    list-children; search-children; read-child: identity social measures money health ppr; break-glass
  stranger                    break-glass
  of the district             all
  responsible                 own
  co-worker                   own
  meeting                     all
  task ended today            all
  task begins tomorrow        all
  task in another role        own
  measure runs, moved         break-glass
  measure ended, moved        break-glass
  paid, moved                 break-glass
  responsible, moved          task
  colleague's family          all
  colleague's, responsible    own
  protected                   all
  protected, responsible      own
  died long ago, responsible  looking
  died lately, responsible    own
  closed, responsible         looking; reopen-case: social
  consent, responsible        own; read-child: health ppr
  early, responsible          own; read-child: health ppr
  glass broken, moved         opened
  glass broken, closed        opened
  glass mended, moved         break-glass

health-visitor
  = all       list-children; search-children; read-family; read-child: identity health; export: identity health; change: health; add-co-worker: health; unmask; answer-access-request: identity health; break-glass
  = opened    list-children; search-children; read-child: identity health social measures ppr; break-glass
  stranger                    break-glass
  of the district             search-children; break-glass
  responsible                 all
  co-worker                   list-children; search-children; read-family; read-child: identity health; export: identity health; change: health; unmask; answer-access-request: identity health; break-glass
  meeting                     list-children; search-children; read-family; read-child: identity health; break-glass
  task ended today            search-children; break-glass
  task begins tomorrow        search-children; break-glass
  task in another role        search-children; break-glass
  measure runs, moved         break-glass
  measure ended, moved        break-glass
  paid, moved                 break-glass
  responsible, moved          all
  colleague's family          break-glass
  colleague's, responsible    all
  protected, responsible      all
  died lately, responsible    all
  closed, responsible         all
  consent, responsible        all; read-child: social measures ppr
  early, responsible          all; read-child: social measures ppr
  glass broken, moved         opened
  glass broken, closed        opened
  glass mended, moved         break-glass

psychologist
  = all       list-children; search-children; read-family; read-child: identity ppr; export: identity ppr; change: ppr; add-co-worker: ppr; unmask; answer-access-request: identity ppr; break-glass
  = opened    list-children; search-children; read-child: identity ppr social measures health; break-glass
  stranger                    break-glass
  of the district             search-children; break-glass
  responsible                 all
  co-worker                   list-children; search-children; read-family; read-child: identity ppr; export: identity ppr; change: ppr; unmask; answer-access-request: identity ppr; break-glass
  meeting                     list-children; search-children; read-family; read-child: identity ppr; break-glass
  task ended today            search-children; break-glass
  task begins tomorrow        search-children; break-glass
  task in another role        search-children; break-glass
  measure runs, moved         break-glass
  measure ended, moved        break-glass
  paid, moved                 break-glass
  responsible, moved          all
  colleague's family          break-glass
  colleague's, responsible    all
  protected, responsible      all
  died lately, responsible    all
  closed, responsible         all
  consent, responsible        all; read-child: social measures health
  early, responsible          all; read-child: social measures health
  glass broken, moved         opened
  glass broken, closed        opened
  glass mended, moved         break-glass

provider
  = all       list-children; read-child: identity measures; change: measures; unmask
  responsible                 all
  co-worker                   all
  meeting                     list-children; read-child: identity measures
  measure runs, moved         all
  responsible, moved          all
  colleague's, responsible    all
  protected, responsible      all
  died lately, responsible    all
  consent, responsible        all
  early, responsible          all

adult-adviser
  = all       list-children; read-child: identity measures
  responsible                 all
  co-worker                   all
  meeting                     all
  responsible, moved          all
  colleague's, responsible    all
  protected, responsible      all
  died lately, responsible    all
  consent, responsible        all; read-child: social
  early, responsible          all

grant-officer
  = all       list-children; search-children; read-child: identity money; export: identity money; change: money; answer-access-request: identity money
  stranger                    search-children
  of the district             search-children
  responsible                 all
  co-worker                   all
  meeting                     list-children; search-children; read-child: identity money
  task ended today            search-children
  task begins tomorrow        search-children
  task in another role        search-children
  measure runs, moved         search-children
  measure ended, moved        search-children
  paid, moved                 all
  responsible, moved          all
  colleague's, responsible    all
  protected, responsible      all
  died lately, responsible    all
  closed, responsible         all
  consent, responsible        all
  early, responsible          all
  glass broken, moved         search-children
  glass mended, moved         search-children

economist
programme-leader
steering-group
committee-secretary
evaluator
log-auditor
administrator
`

const parseLine = (text: string, names: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  text.split(';').flatMap(each => {
    const [action = '', list] = each.trim().split(': ')
    if (list === undefined) return names.get(action) ?? [`${action}: identity`]
    return list.split(' ').map(of => `${action}: ${of}`)
  })

/** The table as a set of "role | relation | action: part". */
export const listedAccess = (): ReadonlySet<string> => {
  const all = new Set<string>()
  let role = ''
  let names = new Map<string, readonly string[]>()
  for (const line of accessTable.split('\n').filter(each => each.trim() !== '')) {
    if (!line.startsWith(' ')) {
      role = line
      names = new Map()
      continue
    }
    const [, name = '', text = ''] = /^ {2}(?:= )?(.+?) {2,}(.+)$/.exec(line) ?? []
    if (line.startsWith('  = ')) names.set(name, parseLine(text, names))
    else for (const each of parseLine(text, names)) all.add(`${role} | ${name} | ${each}`)
  }
  return all
}
