export { createScanner, findNodeAtLocation, modify, parse, parseTree, printParseErrorCode } from 'jsonc-parser'
