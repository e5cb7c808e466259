import { constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';

const api = process.env['VINHDANH_API'] ?? 'http://127.0.0.1:8000';
// The rest of the server's addresses; everything else is a page.
const served = '^/(graphql|files|auth|demo|health|og|mail|public)([/?]|$)';

export default defineConfig({
  plugins: [
    react(),
    // The server sends `.br` and `.gz` files as they are: nothing is compressed twice.
    compression({
      include: /\.(js|css|svg|webmanifest)$/,
      threshold: 1024,
      algorithms: [
        defineAlgorithm('gzip', { level: 9 }),
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      ],
    }),
  ],
  server: {
    proxy: { [served]: { target: api, ws: true } },
  },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    // Fonts stay files of their own: inlined ones would be fetched by everyone, in every weight.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One file for what every page needs and no release of ours changes: it compresses best so.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              // Lists that grow are not on the first page: their part of TanStack Query stays outside.
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|@tanstack)\/(?!.*infinite)/i,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/lib/testSetup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
  },
});
