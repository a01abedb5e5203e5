" Vim compiler file
" Compiler: fresque check, for the story in whose folder the file lies

if exists('current_compiler')
  finish
endif
let current_compiler = 'fresque'

" The program names files as they are called in the story's folder; the first line says which that is.
CompilerSet makeprg=(echo\ story\ %:p:h:S;\ fresque\ check\ %:p:h:S)

" story FOLDER
" FILE:LINE:COLUMN: error[CODE]: MESSAGE
"    LINE | the line
"         |     ^^^^ HINT
CompilerSet errorformat=%Dstory\ %f,
      \%E%f:%l:%c:\ error[%.%#]:\ %m,
      \%W%f:%l:%c:\ warning[%.%#]:\ %m,
      \%Z\ %#\|\ %#^%#\ %m,
      \%C\ %#%*\\d\ \|%.%#,
      \%-G%.%#
