export const scoreWeights = { intercepts: [0,0,0,0,0,0,0], largest: [1,1,1,1,1,1,1], cues: 'first-person', cueWeights: [[0,0,0,0,0,0,0]], words: 'the', wordWeights: '', pairs: '' }
