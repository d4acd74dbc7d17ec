export { ParseLatin } from 'parse-latin'
