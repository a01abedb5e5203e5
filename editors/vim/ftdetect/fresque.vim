" Scene scripts of Fresque
autocmd BufNewFile,BufRead *.scene setfiletype fresque
