import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server listens while the desk is worked on; the built desk is served by the server itself. */
const server = process.env['DONDOC_SERVER'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  build: { manifest: true, target: 'es2023', sourcemap: false, modulePreload: { polyfill: false } },
});
