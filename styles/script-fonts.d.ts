/** Made by scripts/in-slidev/script-fonts.ts. */
declare module '*-fonts.js'
