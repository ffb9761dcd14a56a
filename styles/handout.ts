// What the paper of handouts needs beside the slides on it: a light serif to be read at length.
import './handout-fonts.js'
import '@fontsource/source-sans-3/400.css'
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/400-italic.css'
import '@fontsource/source-serif-4/600.css'
import './symbols.css'
import './tokens.css'
import './handout.css'
