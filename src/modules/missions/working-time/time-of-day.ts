/** `HH:MM` on the wall clock of a place. */
export type TimeOfDay = string

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

export const millisecondOf = (time: TimeOfDay): number =>
  (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000
