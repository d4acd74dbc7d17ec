export { retext } from 'retext'
