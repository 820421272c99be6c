import { expect, test } from 'vitest'
import { day } from '../language/day.ts'
import {
  printDay,
  printMonth,
  printNumber,
  printSentence,
  printSpan,
  printUnit,
  printYear,
  printYears,
} from './print.ts'

test('numbers have a true minus and points between thousands', () => {
  expect([printNumber(-18500), printNumber(0), printNumber(-0), printNumber(5.571, 1)]).toEqual([
    '−18.500',
    '0',
    '0',
    '5,6',
  ])
  expect(printUnit('1000 kr.')).toBe('1.000\u00a0kr.')
})

test('days and years are written so that they do not break', () => {
  expect(printDay(day('2026-11-09'))).toBe('9.\u00a0nov.\u00a02026')
  expect(printMonth(day('2025-03-12'))).toBe('marts\u00a02025')
  expect([
    printYear(2026),
    printYear(6),
    printYears([2017, 2018]),
    printYears([1, 2]),
    printYears([2019]),
    printYears([]),
  ]).toEqual(['2026', 'år\u00a06', '2017-2018', 'år\u00a01-2', '2019', ''])
})

test('a stretch of time is said as shortly as it can be', () => {
  const from = day('2024-01-01')
  expect(['2024-01-02', '2024-01-15', '2024-08-01', '2026-07-01'].map(to => printSpan(from, day(to)))).toEqual([
    '1\u00a0dag',
    '14\u00a0dage',
    '7\u00a0mdr.',
    '2,5\u00a0år',
  ])
})

test('a sentence of the catalogue is set as print', () => {
  expect(printSentence('"A" står som -900, 5 % af 1 mio. kr. er 2 x 3 (1000 kr.); 2017-2018 i § 95')).toBe(
    '»A« står som −900, 5\u00a0% af 1\u00a0mio.\u00a0kr. er 2\u00a0×\u00a03 (1.000\u00a0kr.); 2017-2018 i §\u00a095',
  )
})

test('a quotation within a quotation opens and closes where it should', () => {
  const printed: Readonly<Record<string, string>> = {
    'siger "team ("Sverigesteamet") sammen med 3"': 'siger »team (»Sverigesteamet«) sammen med 3«',
    '""Løn" i alt" er 3': '»»Løn« i alt« er 3',
    'siger "vi kalder det "trappen"", men': 'siger »vi kalder det »trappen««, men',
    'siger "... falder" og "er -5"': 'siger »... falder« og »er −5«',
    '"Løn"/"Leje" og "A"-tal': '»Løn«/»Leje« og »A«-tal',
    'rækken "" er tom': 'rækken »« er tom',
  }
  for (const [typed, print] of Object.entries(printed)) expect(printSentence(typed)).toBe(print)
})
