import { defineAsyncComponent, defineComponent, h } from 'vue'
import type { Component } from 'vue'
import { useCurrentPage } from './current-page.ts'

/**
 * A part in which nothing happens, such as a long table: the browser keeps what the server drew, without the code and
 * the data of the part, until the page has other data to show. Its links and forms work all the same.
 */
export function atRest(load: () => Promise<Component>): Component {
  const Part = defineAsyncComponent(load)
  return defineComponent({
    inheritAttrs: false,
    props: { data: { type: Object, required: true } },
    setup(props, { attrs }) {
      const kept = useCurrentPage().takingOver ? props.data : null
      // An element without children of its own leaves those in place that the server sent.
      return () =>
        props.data === kept
          ? h('div', { key: 'kept' })
          : h('div', { key: 'live' }, [h(Part, { ...attrs, data: props.data })])
    },
  })
}
