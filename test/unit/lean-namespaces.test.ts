import { describe, expect, it } from 'vitest'
import { leanNamespaces, namesAsked } from '../../scripts/build/lean-namespaces.ts'

const source = `var Range;
(function (Range) {
    function create(start, end) {
        return { start, end };
    }
    Range.create = create;
    function is(value) {
        return Is.defined(value);
    }
    Range.is = is;
})(Range || (exports.Range = Range = {}));
var Edit;
(function (Edit) {
    function is(value) {
        return Range.is(value.range);
    }
    Edit.is = is;
    Edit.method = 'edit';
})(Edit || (exports.Edit = Edit = {}));
var Is;
(function (Is) {
    function defined(value) {
        return value !== undefined;
    }
    Is.defined = defined;
})(Is || (Is = {}));
`

const left = (asked: string): readonly string[] =>
  Array.from(leanNamespaces(source, namesAsked(asked)).matchAll(/^ {4}(\w+\.\w+) = /gm), ([, name = '']) => name)

describe('namespaces of the protocol', () => {
  it('keep what is asked for, and what that asks for', () => {
    expect(left('const range = types_1.Range.create(1, 2)')).toEqual(['Range.create'])
    expect(left('if (ls.Edit.is(one)) send(Edit.method)')).toEqual(['Range.is', 'Edit.is', 'Edit.method', 'Is.defined'])
    expect(left('Edit?.is(one)')).toContain('Edit.is')
    expect(left('')).toEqual([])
  })

  it('are whole where somebody has one by itself', () => {
    expect(left('Object.values(types_1.Edit)')).toContain('Edit.method')
    expect(left('Edit[name]')).toContain('Edit.method')
  })

  it('are not asked for by comments, or by who only hands them on', () => {
    expect(left('/** See Edit.is */\n// Range.create\nexports.Edit = Edit;')).toEqual([])
  })

  it('lose functions that served a member alone', () => {
    const lean = leanNamespaces(source, namesAsked('Range.create()'))
    expect(lean).toContain('function create')
    expect(lean).not.toContain('function is')
  })
})
