import { describe, expect, it } from 'vitest'
import { exportedFunctions, withPlainFunctions } from '../../scripts/build/plain-functions.ts'

describe('functions of another file', () => {
  it('are known where they are declared once and stay what they are', () => {
    const code = `function a() {} function b() {} b = 1; var c = () => 1; class D {} let e; function f() { e = a }
function g() {} function h(g) {}
export { a as first, b, c, D, e, f as last, g }`
    expect([...exportedFunctions(code)]).toEqual(['first', 'last'])
  })

  it('are taken out once, and the rest is imported as before', () => {
    const code = `import { first as x, other as y } from "./part-1.js";import { last as z } from "./part-1.js";
import { sep } from "node:path";import * as all from "./part-1.js";import "./part-1.js";x(y, z, sep, all)`
    const known = (path: string): ReadonlySet<string> => new Set(path === './part-1.js' ? ['first', 'last'] : [])
    expect(withPlainFunctions(code, known)).toBe(
      `import{other as y}from"./part-1.js";const{first:x}=require("./part-1.js");const{last:z}=require("./part-1.js");
import { sep } from "node:path";import * as all from "./part-1.js";import "./part-1.js";x(y, z, sep, all)`
    )
  })
})
