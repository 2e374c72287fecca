import { $createRangeSelection, $getRoot, $setSelection, type TextNode } from '@payloadcms/richtext-lexical/lexical'
import { $createListItemNode, $createListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { $createHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { $setBlocksType } from '@payloadcms/richtext-lexical/lexical/selection'
import { describe, expect, it } from 'vitest'
import { $block, $copied, $paragraph, $pasted, change, editorWith, ids, lines } from './lexical.ts'

const enter = (block: number, offset: number) => () => {
  const text = $block(block).getFirstChild() as TextNode
  const selection = $createRangeSelection()
  selection.anchor.set(text.getKey(), offset, 'text')
  selection.focus.set(text.getKey(), offset, 'text')
  $setSelection(selection)
  selection.insertParagraph()
}

describe('ids of blocks in the editor', () => {
  it('gives every block an id of its own, ten characters of base 36', () => {
    const given = ids(editorWith('하나', '둘', ''))
    expect(new Set(given).size).toBe(3)
    for (const id of given) expect(id).toMatch(/^[0-9a-z]{10}$/)
  })

  it('keeps the id while words are changed', () => {
    const editor = editorWith('하나', '둘')
    const before = ids(editor)
    change(editor, () => ($block(0).getFirstChild() as TextNode).setTextContent('하나 더'))
    expect(ids(editor)).toEqual(before)
  })

  it('keeps the id on the first part where a block is split in the middle', () => {
    const editor = editorWith('first second', 'third')
    const [first, third] = ids(editor)
    change(editor, enter(0, 6))
    expect(lines(editor).map(({ words }) => words)).toEqual(['first ', 'second', 'third'])
    expect(ids(editor)[0]).toBe(first)
    expect(ids(editor)[2]).toBe(third)
    expect(new Set(ids(editor)).size).toBe(3)
  })

  it('leaves the id with the words where Enter is pressed before them', () => {
    const editor = editorWith('words')
    const [id] = ids(editor)
    change(editor, enter(0, 0))
    expect(lines(editor).map(({ words }) => words)).toEqual(['', 'words'])
    expect(ids(editor)[1]).toBe(id)
    expect(ids(editor)[0]).not.toBe(id)
    expect(ids(editor)[0]).toMatch(/^[0-9a-z]{10}$/)
  })

  it('gives a pasted copy a new id, also where it is pasted before the original', () => {
    const editor = editorWith('one', 'two')
    const [one, two] = ids(editor)
    change(editor, () => $block(0).insertBefore($pasted($copied($block(1)))))
    expect(lines(editor).map(({ words }) => words)).toEqual(['two', 'one', 'two'])
    expect(ids(editor).slice(1)).toEqual([one, two])
    expect(ids(editor)[0]).not.toBe(two)
  })

  it('keeps the id of a block that is cut and pasted elsewhere', () => {
    const editor = editorWith('one', 'two')
    const [one, two] = ids(editor)
    let cut: ReturnType<typeof $copied> | undefined
    change(editor, () => {
      cut = $copied($block(0))
      $block(0).remove()
    })
    change(editor, () => cut && $getRoot().append($pasted(cut)))
    expect(ids(editor)).toEqual([two, one])
  })

  it('takes ids back together with the text on undo', () => {
    const editor = editorWith('first second')
    const before = editor.getEditorState()
    const [id] = ids(editor)
    change(editor, enter(0, 6))
    editor.setEditorState(before)
    expect(lines(editor)).toEqual([{ words: 'first second', id }])
  })

  it('takes the id along where a paragraph becomes a heading', () => {
    const editor = editorWith('a heading')
    const [id] = ids(editor)
    change(editor, () => $setBlocksType($block(0).select(), () => $createHeadingNode('h2')))
    expect(editor.getEditorState().toJSON().root.children[0]?.type).toBe('heading')
    expect(ids(editor)).toEqual([id])
  })

  it('takes the id along where a paragraph becomes a list item, and gives the list its own', () => {
    const editor = editorWith('an item')
    const [id] = ids(editor)
    change(editor, () => {
      const item = $createListItemNode().append(...$block(0).getChildren())
      $block(0).replace($createListNode('bullet').append(item))
    })
    const [list] = lines(editor)
    expect(list?.children).toEqual([{ words: 'an item', id }])
    expect(list?.id).toMatch(/^[0-9a-z]{10}$/)
    expect(list?.id).not.toBe(id)
  })

  it('gives both halves of a split list ids, the first keeping the old one', () => {
    const editor = editorWith()
    change(editor, () =>
      $getRoot().append(
        $createListNode('bullet').append(
          ...['a', 'b'].map((words) => $createListItemNode().append(...$paragraph(words).getChildren())),
        ),
      ),
    )
    const [list] = lines(editor)
    change(editor, () => {
      const second = $block(0).getChildAtIndex(1)
      if (second) $block(0).insertAfter($createListNode('bullet').append(second))
    })
    const halves = lines(editor)
    expect(halves[0]?.id).toBe(list?.id)
    expect(halves[1]?.id).not.toBe(list?.id)
    expect(halves.flatMap(({ children }) => children ?? []).map(({ id }) => id)).toEqual(
      list?.children?.map(({ id }) => id),
    )
  })
})
