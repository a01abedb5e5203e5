" Vim syntax file
" Language: Fresque scene script
" Written by `fresque reference vim`; change the vocabulary, not this file.

scriptencoding utf-8
if exists('b:current_syntax')
  finish
endif
syntax case match
syntax sync minlines=300

syntax match fresqueComment '^\s*#.*$' contains=fresqueTodo,@Spell
syntax keyword fresqueTodo contained TODO FIXME XXX

" Lines: keyword, head, colon, words.
syntax region fresqueTitleHead matchgroup=fresqueKeyword start='^\s*\%(chapter\|story\|scene\)\%(\s\|:\s\|:$\|$\)\@=' matchgroup=fresqueColon end=':\%(\s\|$\)\@=' end='$' contains=@fresqueHeadPart nextgroup=fresqueTitle
syntax region fresqueHead matchgroup=fresqueKeyword start='^\s*\%(viewpoints\|relations\|drawing\|counter\|source\|camera\|choice\|option\|voice\|color\|topic\|focus\|image\|step\|hide\|move\|bars\|node\|link\|span\|dim\|bar\|cut\)\%(\s\|:\s\|:$\|$\)\@=' matchgroup=fresqueColon end=':\%(\s\|$\)\@=' end='$' contains=@fresqueHeadPart nextgroup=fresqueWords
syntax match fresqueTitle '.*$' contained contains=@Spell
syntax match fresqueWords '.*$' contained contains=@Spell
syntax region fresqueProseHead matchgroup=fresqueKeyword start='^\s*\%(extract\|quote\|note\|text\)\%(\s\|:\s\|:$\|$\)\@=' matchgroup=NONE end='\%(:\%(\s\|$\)\)\@=' end='$' contains=@fresqueHeadPart nextgroup=fresqueProse
syntax region fresqueProse contained keepend matchgroup=fresqueColon start='\(^\z(\s*\)\S.*\)\@<=:\%(\s\|$\)\@=' skip='^\s*$' matchgroup=NONE end='^\%(\z1\s\+\S\)\@!' contains=@fresqueProsePart,@Spell

" Attributes on lines of their own.
syntax match fresqueValue '\S.*$' contained contains=@Spell
syntax match fresqueProperty '^\s*\%(transition\|subtitle\|language\|timeline\|initials\|portrait\|contrast\|backdrop\|caption\|kicker\|author\|papier\|voices\|layout\|theme\|color\|width\|enter\|after\|value\|state\|voice\|shape\|date\|role\|nuit\|hold\|zoom\|exit\|from\|unit\|then\|url\|alt\|fit\|pan\|for\|end\|at\|as\|to\|of\|in\|on\):\%(\s\|$\)\@=' nextgroup=fresqueValue skipwhite
syntax match fresqueProperty '^\s*theme:\s\@=' nextgroup=fresqueValue,fresqueChoicetheme skipwhite
syntax match fresqueProperty '^\s*timeline:\s\@=' nextgroup=fresqueValue,fresqueChoicetimeline skipwhite
syntax match fresqueProperty '^\s*color:\s\@=' nextgroup=fresqueValue,fresqueChoicecolor skipwhite
syntax match fresqueProperty '^\s*voices:\s\@=' nextgroup=fresqueValue,fresqueChoicevoices skipwhite
syntax match fresqueProperty '^\s*layout:\s\@=' nextgroup=fresqueValue,fresqueChoicelayout skipwhite
syntax match fresqueProperty '^\s*transition:\s\@=' nextgroup=fresqueValue,fresqueChoicetransition skipwhite
syntax match fresqueProperty '^\s*enter:\s\@=' nextgroup=fresqueValue,fresqueChoiceenter skipwhite
syntax match fresqueProperty '^\s*exit:\s\@=' nextgroup=fresqueValue,fresqueChoiceexit skipwhite
syntax match fresqueProperty '^\s*fit:\s\@=' nextgroup=fresqueValue,fresqueChoicefit skipwhite
syntax match fresqueProperty '^\s*pan:\s\@=' nextgroup=fresqueValue,fresqueChoicepan skipwhite
syntax match fresqueProperty '^\s*state:\s\@=' nextgroup=fresqueValue,fresqueChoicestate skipwhite
syntax match fresqueProperty '^\s*shape:\s\@=' nextgroup=fresqueValue,fresqueChoiceshape skipwhite
syntax match fresqueProperty '^\s*end:\s\@=' nextgroup=fresqueValue,fresqueChoiceend skipwhite
syntax match fresqueProperty '^\s*then:\s\@=' nextgroup=fresqueValue,fresqueChoicethen skipwhite

" Heads: names, numbers, choices, attributes, values in quotation marks.
syntax match fresqueName '\%(\%(->\)\@![^[:space:]:="“«]\)\+' contained
syntax match fresqueNumber '\%(^\|[[:space:]=]\)\@1<=-\?\d[0-9.,%-]*\%(ms\|s\)\?\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueKind '\%(^\|\s\)\@1<=\%(anonymous\|official\|reported\|direct\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicetheme '\%(contrast\|papier\|nuit\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicetimeline '\%(proportional\|even\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicecolor '\%(vermilion\|muted\|ochre\|azure\|lilac\|teal\|ink\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicevoices '\%(one\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicelayout '\%(backdrop\|columns\|grid\|pull\|row\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicetransition '\%(morph\|fade\|cut\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoiceenter '\%(trace\|rise\|fade\|none\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoiceexit '\%(fade\|none\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicefit '\%(contain\|cover\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicepan '\%(right\|left\|down\|up\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicestate '\%(promised\|done\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoiceshape '\%(medallion\|circle\|square\|tile\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoiceend '\%(arrow\|dot\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueChoicethen '\%(others\)\%([[:space:]:]\|$\)\@=' contained
syntax match fresqueAttribute '\%(^\|\s\)\@1<=\%(transition\|subtitle\|language\|timeline\|initials\|portrait\|contrast\|backdrop\|original\|caption\|kicker\|author\|papier\|voices\|layout\|theme\|color\|width\|enter\|after\|short\|value\|state\|voice\|shape\|date\|role\|nuit\|page\|hold\|zoom\|exit\|said\|from\|unit\|then\|url\|for\|via\|alt\|fit\|pan\|end\|at\|as\|on\|to\|of\|in\)=' contained
syntax match fresqueAttribute '\%(^\|\s\)\@1<=theme=' contained nextgroup=fresqueChoicetheme
syntax match fresqueAttribute '\%(^\|\s\)\@1<=timeline=' contained nextgroup=fresqueChoicetimeline
syntax match fresqueAttribute '\%(^\|\s\)\@1<=color=' contained nextgroup=fresqueChoicecolor
syntax match fresqueAttribute '\%(^\|\s\)\@1<=voices=' contained nextgroup=fresqueChoicevoices
syntax match fresqueAttribute '\%(^\|\s\)\@1<=layout=' contained nextgroup=fresqueChoicelayout
syntax match fresqueAttribute '\%(^\|\s\)\@1<=transition=' contained nextgroup=fresqueChoicetransition
syntax match fresqueAttribute '\%(^\|\s\)\@1<=enter=' contained nextgroup=fresqueChoiceenter
syntax match fresqueAttribute '\%(^\|\s\)\@1<=exit=' contained nextgroup=fresqueChoiceexit
syntax match fresqueAttribute '\%(^\|\s\)\@1<=fit=' contained nextgroup=fresqueChoicefit
syntax match fresqueAttribute '\%(^\|\s\)\@1<=pan=' contained nextgroup=fresqueChoicepan
syntax match fresqueAttribute '\%(^\|\s\)\@1<=state=' contained nextgroup=fresqueChoicestate
syntax match fresqueAttribute '\%(^\|\s\)\@1<=shape=' contained nextgroup=fresqueChoiceshape
syntax match fresqueAttribute '\%(^\|\s\)\@1<=end=' contained nextgroup=fresqueChoiceend
syntax match fresqueAttribute '\%(^\|\s\)\@1<=then=' contained nextgroup=fresqueChoicethen
syntax match fresqueArrow '->' contained
syntax match fresqueString '"[^"]*"\|“[^”]*”\|«[^»]*»' contained
syntax cluster fresqueHeadPart contains=fresqueName,fresqueNumber,fresqueKind,fresqueAttribute,fresqueArrow,fresqueString

" Prose.
syntax match fresqueItem '^\s*-\s\@=' contained
syntax match fresqueEditorial '\[[^]]*\]' contained
syntax region fresqueEmphasis start='\*[^[:space:]*]\@=' skip='\\[*\\]' end='\*' end='^\s*$' contained contains=fresqueEscape,@Spell
syntax region fresqueStrong start='\*\*\S\@=' skip='\\[*\\]' end='\*\*' end='^\s*$' contained contains=fresqueEscape,@Spell
syntax match fresqueEscape '\\[*\\]' contained
syntax cluster fresqueProsePart contains=fresqueItem,fresqueEditorial,fresqueEmphasis,fresqueStrong,fresqueEscape

highlight default link fresqueComment Comment
highlight default link fresqueTodo Todo
highlight default link fresqueKeyword Keyword
highlight default link fresqueColon Delimiter
highlight default link fresqueTitle Title
highlight default link fresqueWords String
highlight default link fresqueProperty Identifier
highlight default link fresqueValue String
highlight default link fresqueName Function
highlight default link fresqueNumber Number
highlight default link fresqueKind Constant
highlight default link fresqueAttribute Identifier
highlight default link fresqueArrow Operator
highlight default link fresqueString String
highlight default link fresqueItem Delimiter
highlight default link fresqueEditorial Special
highlight default link fresqueEscape SpecialChar
highlight default fresqueEmphasis term=italic cterm=italic gui=italic
highlight default fresqueStrong term=bold cterm=bold gui=bold
highlight default link fresqueChoicetheme Constant
highlight default link fresqueChoicetimeline Constant
highlight default link fresqueChoicecolor Constant
highlight default link fresqueChoicevoices Constant
highlight default link fresqueChoicelayout Constant
highlight default link fresqueChoicetransition Constant
highlight default link fresqueChoiceenter Constant
highlight default link fresqueChoiceexit Constant
highlight default link fresqueChoicefit Constant
highlight default link fresqueChoicepan Constant
highlight default link fresqueChoicestate Constant
highlight default link fresqueChoiceshape Constant
highlight default link fresqueChoiceend Constant
highlight default link fresqueChoicethen Constant

let b:current_syntax = 'fresque'
