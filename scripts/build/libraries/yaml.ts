export { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
