// Made by scripts/generate from the lexicons. Do not edit.

export const phraseTable = {
  slotAny: 1,
  slotNumber: 2,
  slotPercent: 3,
  slotMoney: 4,
  firstWord: 5,
  words: "buy in it now of one order out shop today yours",
  edgeStart: new Int32Array([0,6,11,12,13,18,19,24,26,26,28,28,30,32,34,36,36,38,38,40,41,43,43,45,45,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,47,49,49,49,49,49,49,49,49,49]),
  edgeWord: new Int32Array([5,6,9,11,12,13,7,8,10,14,15,11,11,7,8,10,14,15,9,7,8,10,14,15,8,14,8,14,8,14,8,14,8,14,8,14,8,14,8,14,11,8,14,8,14,8,14,8,14]),
  edgeTarget: new Int32Array([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49]),
  endStart: new Int32Array([0,0,0,0,0,0,0,0,0,1,1,2,2,2,2,2,3,3,4,4,4,4,5,5,6,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,22,23,24,25,26,27,28,29,30]),
  endEntry: new Int32Array([0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,1,1]),
  endReplacement: new Int32Array([-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1]),
  entries: [["hard-sell","(order|buy|shop) [it|yours|one] (now|today)",0],["hard-sell","(in|out of|of) order (now|today)",1]] as readonly (readonly [string, string, number])[],
  replacements: [] as readonly string[]
}
