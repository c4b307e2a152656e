import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue()],
  base: '/editor/',
  publicDir: false,
  server: { proxy: { '/api': 'http://127.0.0.1:4300' } },
  build: {
    target: 'baseline-widely-available',
    // Files keep their own address, so that the content security policy needs no `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
