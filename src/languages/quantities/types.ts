import type { Unit } from './units.ts'

/** One way to read a number: its value, and the unit where it has one. */
export interface Reading {
  value: number
  unit?: Unit
  /** Up to here where the words leave it open: 20여 명 is 20 to 30. */
  below?: number
}
export interface DateReading {
  year?: number
  month?: number
  day?: number
}
export interface TimeReading {
  /** Minutes after midnight; two where the half of the day is not said. */
  minutes: number[]
  /** Minutes ahead of UTC; several where summer time decides, none where no zone is named. */
  zones: number[]
}

/** A number, date, time or numbered name as it stands in a text. */
export interface Quantity {
  start: number
  end: number
  text: string
  /** False where the other language may well say it without a number: 하루, a week, 백만 가지. */
  must: boolean
  /** Said to be inexact: 약, 여, about, more than. */
  hedged: boolean
  readings: Reading[]
  date?: DateReading
  time?: TimeReading
  /** A name that is written with digits, in one form: 5G, F35, a telephone number. */
  id?: string
  /** The scale it was written with (10 000 of 2만), which an earlier number of a range shares. */
  scale?: number
}
