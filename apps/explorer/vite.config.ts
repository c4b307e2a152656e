import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** What nearly every page needs comes in two files, which compress better than twenty small ones. */
const groups = [
  { name: 'framework', test: /node_modules[\\/](?:\.pnpm[\\/])?(?:@vue|vue|pinia)/, priority: 2 },
  {
    name: 'reading',
    test: /packages[\\/](?:core|ui)[\\/]src|explorer[\\/]src[\\/][^\\/]+\.ts$/,
    minShareCount: 6,
    priority: 1,
  },
]

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    target: isSsrBuild ? 'node24' : 'baseline-widely-available',
    manifest: !isSsrBuild,
    copyPublicDir: !isSsrBuild,
    cssCodeSplit: false,
    // Files keep their own address, so that the content security policy needs no `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The server reads one file when it starts, and none while it answers.
    rolldownOptions: isSsrBuild
      ? { output: { codeSplitting: false } }
      : { input: 'src/entry-client.ts', output: { codeSplitting: { groups } } },
  },
  // The server bundle stands alone: whoever serves it installs nothing for it.
  ssr: { noExternal: true, target: 'node' },
}))
