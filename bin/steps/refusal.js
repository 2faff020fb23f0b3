'use strict'

/** A step cannot go on, and the sentence says all there is to know; anything else is a fault, told with its place. */
const refuse = sentence => Object.assign(new Error(sentence), { isRefusal: true })

const refusal = fault =>
  fault instanceof Error ? (fault.isRefusal ? fault.message : fault.stack) : String(fault)

module.exports = { refusal, refuse }
