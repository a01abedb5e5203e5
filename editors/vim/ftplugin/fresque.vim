" Vim filetype plugin
" Language: Fresque scene script

if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal commentstring=#\ %s comments=:#
setlocal expandtab shiftwidth=2 softtabstop=2 tabstop=2
setlocal linebreak textwidth=0
setlocal iskeyword+=-
compiler fresque

let b:undo_ftplugin = 'setlocal commentstring< comments< expandtab< shiftwidth< softtabstop< tabstop<'
      \ . ' linebreak< textwidth< iskeyword< makeprg< errorformat<'
