import { describe, expect, it } from 'vitest'
import { asModule } from '../../scripts/build/as-modules.ts'

describe('CommonJS as TypeScript writes it', () => {
  it('becomes the module that it was written as', () => {
    const source = `"use strict";
var __importStar = (this && this.__importStar) || (function () {
    return function (mod) { return mod; };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.Kind = exports.other = exports.five = exports.Thing = void 0;
exports.make = make;
const Is = __importStar(require("./is"));
const api_1 = require("./api");
Object.defineProperty(exports, "other", { enumerable: true, get: function () { return api_1.other; } });
__exportStar(require("./all"), exports);
class Thing extends api_1.Base {
}
exports.Thing = Thing;
function make() { return Is.thing(exports.five); }
exports.five = 2 + 3;
/** What kind. */
var Kind;
(function (Kind) {
    Kind.one = 1;
})(Kind || (exports.Kind = Kind = {}));
`
    const made = asModule(source, 'thing.js')
    expect(made).not.toMatch(/exports\.|require\(|__import|use strict/)
    for (const line of [
      'import * as Is from "./is";',
      'import * as api_1 from "./api";',
      'export { other as other } from "./api";',
      'export * from "./all";',
      'function make() { return Is.thing(exported_five); }',
      'const exported_five = 2 + 3;',
      'var Kind = /* @__PURE__ */ (function (Kind) {',
      'export { Kind, make, Thing, exported_five as five };'
    ]) {
      expect(made).toContain(line)
    }
  })

  it('is refused where it is of another kind', () => {
    expect(() => asModule('module.exports = require("./x")(1)\n', 'odd.js')).toThrow('odd.js')
  })
})
