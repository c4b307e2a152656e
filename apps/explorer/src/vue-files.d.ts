// Tools that read plain TypeScript only, such as the linter, see every part as a component.
declare module '*.vue' {
  import type { Component } from 'vue'

  const component: Component
  export default component
}
