" Checks the story with :make, and writes the list of mistakes to $REPORT.
let &l:makeprg = substitute(&l:makeprg, 'fresque check', escape(shellescape($PROGRAM), '\&') . ' check', '')
silent make
let s:lines = []
for s:entry in filter(getqflist(), 'v:val.valid')
  let s:name = fnamemodify(bufname(s:entry.bufnr), ':p')
  call add(s:lines, join([s:name, s:entry.lnum, s:entry.col, s:entry.type, substitute(s:entry.text, "\n", ' / ', 'g')], ':'))
endfor
call writefile(s:lines, $REPORT)
