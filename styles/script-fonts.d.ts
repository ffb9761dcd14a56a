/** Made by scripts/in-slidev/script-font-styles.ts. */
declare module '*-fonts.js'
