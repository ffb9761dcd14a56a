// Static faces, one file a script and weight: variable fonts print as Type 3, and their text copies wrongly.
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import '@fontsource/noto-serif-sc/600.css'
import '@fontsource/noto-emoji/400.css'
import './tokens.css'
import './scale.css'
import './type.css'
