// The OIO Basic Privilege Profile: what is read of it, and that nothing else is taken for one.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { base64, type GroupText, inXml, privilegeList, privilegeXml } from '../../test/setup/sign-in.ts'
import { readPrivilegeList } from './privilege-list.ts'

const read = (xml: string) => readPrivilegeList(base64(xml))
const refused = { ok: false, problem: { code: 'sign-in-unreadable', values: undefined } }
const bpp = 'xmlns:bpp="http://digst.dk/oiosaml/basic_privilege_profile"'
const within = (inside: string): string => `<bpp:PrivilegeList ${bpp}>${inside}</bpp:PrivilegeList>`
const scope = 'Scope="urn:dk:gov:saml:cvrNumberIdentifier:12345678"'
const group = `<PrivilegeGroup ${scope}><Privilege>a</Privilege></PrivilegeGroup>`

describe('a privilege list', () => {
  it('is read as the profile’s own example has it', () => {
    const example = privilegeList(
      {
        scope: 'urn:dk:gov:saml:cvrNumberIdentifier:12345678',
        privileges: ['urn:dk:some_domain:myPrivilege1A'],
        constraints: { 'urn:dk:kombit:KLE': '25.*', 'urn:dk:kombit:sensitivity': '3' },
      },
      {
        scope: 'urn:dk:gov:saml:seNumberIdentifier:27384223',
        privileges: ['urn:dk:some_domain:myPrivilege1C', 'urn:dk:some_domain:myPrivilege1D'],
      },
    )
    expect(readPrivilegeList(example)).toEqual({
      ok: true,
      value: [
        {
          cvr: '12345678',
          privileges: ['urn:dk:some_domain:myPrivilege1A'],
          constraints: [
            { name: 'urn:dk:kombit:KLE', value: '25.*' },
            { name: 'urn:dk:kombit:sensitivity', value: '3' },
          ],
        },
        {
          cvr: null,
          privileges: ['urn:dk:some_domain:myPrivilege1C', 'urn:dk:some_domain:myPrivilege1D'],
          constraints: [],
        },
      ],
    })
  })

  test.each([
    ['the older namespace', privilegeXml([{ privileges: ['a'] }], 'http://itst.dk/oiosaml/basic_privilege_profile')],
    ['its namespace on everything', privilegeXml([{ privileges: ['a'] }]).replaceAll(/<(\/?)P/g, '<$1bpp:P')],
    [
      'a default namespace',
      privilegeXml([{ privileges: ['a'] }])
        .replaceAll('bpp:', '')
        .replace('xmlns:bpp', 'xmlns'),
    ],
    ['comments and white space', within(` <!-- x --> ${group.replace('<Priv', '\n <!-- y -->\n <Priv')} `)],
    ['CDATA', within(group.replace('>a<', '><![CDATA[a]]><'))],
  ])('may have %s', (_, xml) => {
    const outcome = read(xml)
    expect(outcome.ok ? outcome.value[0]?.privileges : outcome).toEqual(['a'])
  })

  test.each(['cvrNumberIdentifier', 'CVRNumberIdentifier', 'cvrnumberidentifier', 'CvrNumberidentifier'])(
    'names its authority by %s',
    name => {
      const outcome = readPrivilegeList(privilegeList({ scope: `urn:dk:gov:saml:${name}:12345678`, privileges: ['a'] }))
      expect(outcome.ok && outcome.value[0]?.cvr).toBe('12345678')
    },
  )

  test.each([
    'urn:dk:gov:saml:productionUnitIdentifier:1234567890',
    'urn:dk:gov:saml:cprNumberIdentifier:6703154001',
    'urn:dk:gov:saml:cvrNumberIdentifier:1234567',
    'urn:dk:gov:saml:cvrNumberIdentifier:12345678:9',
    'rn:dk:gov:saml:cvrNumberIdentifier:12345678',
  ])('is for no authority with the scope %s, and says nothing else of it', given => {
    const outcome = readPrivilegeList(privilegeList({ scope: given, privileges: ['a'] }))
    expect(outcome).toEqual({ ok: true, value: [{ cvr: null, privileges: ['a'], constraints: [] }] })
  })

  it('may be empty, and may be broken over lines', () => {
    expect(read(within(''))).toEqual({ ok: true, value: [] })
    const lines = base64(within(group)).replaceAll(/(.{60})/g, '$1\r\n')
    expect(readPrivilegeList(` ${lines}\n`).ok).toBe(true)
  })

  it('comes back as it was written, whatever stands in it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(each => {
      const bare = each.trim()
      return (
        bare === each && /^[\t\n\u0020-\ud7ff\ue000-\ufffd]+$/u.test(each) && !/[\r\n\t\u0085\u2028]|]]>/.test(each)
      )
    })
    const anyGroup = fc.record({
      privileges: fc.array(text, { maxLength: 4 }),
      constraints: fc.dictionary(text, text, { maxKeys: 3 }),
    })
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 4 }), groups => {
        const outcome = readPrivilegeList(privilegeList(...groups.map((each): GroupText => each)))
        expect(outcome).toEqual({
          ok: true,
          value: groups.map(({ privileges, constraints }) => ({
            cvr: '11111111',
            privileges,
            constraints: Object.entries(constraints).map(([name, value]) => ({ name, value })),
          })),
        })
      }),
    )
  })
})

describe('what is refused as a whole, in one sentence', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
  test.each([
    ['nothing', ''],
    ['a document type', `<!DOCTYPE x>${within(group)}`],
    ['a document type in small letters', `<!doctype x>${within(group)}`],
    ['entities that expand into each other', `${bomb}${within(group.replace('>a<', '>&b;<'))}`],
    ['an entity from elsewhere', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${within(group)}`],
    ['an entity nobody declared', within(group.replace('>a<', '>&e;<'))],
    ['text that is no XML', 'Privileges: all'],
    ['an element that is not closed', within(group).replace('</Privilege>', '')],
    ['an entity of HTML', within(group.replace('>a<', '>&nbsp;<'))],
    ['an attribute without quotes', within(group.replace(scope, 'Scope=urn:dk:gov:saml:cvrNumberIdentifier:12345678'))],
    ['a prefix nobody declared', within(group.replaceAll('PrivilegeGroup', 'x:PrivilegeGroup'))],
    ['elements that overlap', within(group.replace('</Privilege></PrivilegeGroup>', '</PrivilegeGroup></Privilege>'))],
    ['two roots', within(group) + within(group)],
    ['something after the root', `${within(group)}x`],
    ['another root', `<List ${bpp}>${group}</List>`],
    ['another namespace', within(group).replace('digst.dk', 'evil.example')],
    ['no namespace', `<PrivilegeList>${group}</PrivilegeList>`],
    [
      'a group of another namespace',
      within(group.replace('<PrivilegeGroup', '<PrivilegeGroup xmlns="http://x.example"')),
    ],
    ['an element nobody knows', within(group.replace('<Privilege>', '<Except>b</Except><Privilege>'))],
    ['an element beside the groups', within(`${group}<Other/>`)],
    ['a group without a scope', within(group.replace(scope, ''))],
    ['a constraint without a name', within(group.replace('<Privilege>', '<Constraint>1</Constraint><Privilege>'))],
    ['a constraint without a value', within(group.replace('<Privilege>', '<Constraint Name="n"/><Privilege>'))],
    ['an empty privilege', within(group.replace('>a<', '> <'))],
    ['an element in a privilege', within(group.replace('>a<', '>a<b/>c<'))],
    ['text between the elements', within(`${group}x`)],
    ['ten thousand elements in each other', within(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`)],
  ])('%s', (_, xml) => {
    expect(read(xml)).toEqual(refused)
  })

  test.each([
    ['no base64', '<PrivilegeList/>'],
    ['base64 for addresses', base64(within(group)).replace(/.$/, '_')],
    ['base64 that goes on after its end', `${base64('x')}${base64(within(group))}`],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x3c, 0x00]).toString('base64')],
    ['another encoding', Buffer.from(within(group), 'utf16le').toString('base64')],
    ['a hundred thousand characters', base64(within(group.repeat(900)))],
  ])('%s', (_, given) => {
    expect(readPrivilegeList(given)).toEqual(refused)
  })

  it('and anything at all is either read or refused, and never runs on', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map(base64),
          fc.string().map(each => within(each)),
        ),
        given => {
          expect(typeof readPrivilegeList(given).ok).toBe('boolean')
          expect(typeof read(given).ok).toBe('boolean')
        },
      ),
    )
    expect(read(within(inXml('<!DOCTYPE'))).ok).toBe(false)
  })
})
