" Which group each word of sample.scene belongs to. Writes what is not so, and how many were, to $REPORT.
scriptencoding utf-8

" A pattern that finds the place, and the group that is to be there; none: plain text.
let s:expected = [
      \ ['^# Une', 'fresqueComment'],
      \ ['# fin', 'fresqueComment'],
      \ ['\zs# encore du', 'fresqueProse'],
      \ ['^story', 'fresqueKeyword'],
      \ ['^story\zs:', 'fresqueColon'],
      \ ['La promesse', 'fresqueTitle'],
      \ ['theme', 'fresqueProperty'],
      \ ['theme: \zsnuit', 'fresqueChoicetheme'],
      \ ['^  date: \zs2023-03', 'fresqueValue'],
      \ ['^voice', 'fresqueKeyword'],
      \ ['^voice \zsaltman', 'fresqueName'],
      \ ['Sam Altman', 'fresqueWords'],
      \ ['role: \zsPDG', 'fresqueValue'],
      \ ['color: \zsteal', 'fresqueChoicecolor'],
      \ ['\zsextract:', 'fresqueKeyword'],
      \ ['Une passage', 'fresqueProse'],
      \ ['^  \zsdate: 2023$', 'fresqueProperty'],
      \ ['"été', 'fresqueString'],
      \ ['Le départ', 'fresqueTitle'],
      \ ['scene \zspourquoi', 'fresqueName'],
      \ ['le point disputé', 'fresqueValue'],
      \ ['\zsquote altman', 'fresqueKeyword'],
      \ ['quote \zsaltman', 'fresqueName'],
      \ ['direct', 'fresqueKind'],
      \ ['via=', 'fresqueAttribute'],
      \ ['via=\zsarticle', 'fresqueName'],
      \ ['trois: \zsmots', 'fresqueString'],
      \ ['Nous sommes', 'fresqueProse'],
      \ ['\[…\]', 'fresqueEditorial'],
      \ ['une entreprise', 'fresqueStrong'],
      \ ['libre et', 'fresqueEmphasis'],
      \ ['\zsvoice altman: non', 'fresqueEmphasis'],
      \ ['non\*\zs\.', 'fresqueProse'],
      \ ['- note', 'fresqueItem'],
      \ ['- \zsnote', 'fresqueProse'],
      \ ['\\\*', 'fresqueEscape'],
      \ ['step', 'fresqueKeyword'],
      \ ['text as', 'fresqueKeyword'],
      \ ['Le \*\zspont', 'fresqueEmphasis'],
      \ ['ferme', 'fresqueProse'],
      \ ['counter', 'fresqueKeyword'],
      \ ['to=\zs1200', 'fresqueNumber'],
      \ ['color=\zsteal', 'fresqueChoicecolor'],
      \ ['promis$', 'fresqueWords'],
      \ ['relations', 'fresqueKeyword'],
      \ ['link', 'fresqueKeyword'],
      \ ['->', 'fresqueArrow'],
      \ ['-> \zsopenai', 'fresqueName'],
      \ ]

let s:report = []
for [s:pattern, s:group] in s:expected
  call cursor(1, 1)
  let [s:line, s:column] = searchpos('\C' . s:pattern, 'cw')
  let s:found = s:line == 0 ? 'nothing of the kind' : synIDattr(synID(s:line, s:column, 1), 'name')
  if s:found !=# s:group
    call add(s:report, 'not so: ' . s:pattern . ' is ' . s:group . '; it is ' . s:found)
  endif
endfor
if &l:commentstring !=# '# %s' || &l:shiftwidth != 2 || &l:filetype !=# 'fresque'
  call add(s:report, 'not so: the file type is set with its options')
endif
call writefile(add(s:report, len(s:expected) . ' groups looked at'), $REPORT)
