// The syntax file for Vim. Of items that begin at the same place Vim takes the one that was defined last.
#include "app/reference/highlighted_words.h"
#include "app/reference/highlighting.h"

namespace fresque {

namespace {

std::string one_of(std::vector<std::string_view> const& words) {
    return "\\%(" + alternatives(words, "\\|") + "\\)";
}

// A keyword is followed by a space, by the colon of the head, or by nothing.
std::string keyword(std::vector<std::string_view> const& words) {
    return "^\\s*" + one_of(words) + R"(\%(\s\|:\s\|:$\|$\)\@=)";
}

std::string opening() {
    return R"(" Vim syntax file
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
)";
}

std::string head_of(std::string const& group, std::vector<std::string_view> const& words,
                    std::string const& next) {
    return "syntax region " + group + " matchgroup=fresqueKeyword start='" + keyword(words) +
           R"(' matchgroup=fresqueColon end=':\%(\s\|$\)\@=' end='$' contains=@fresqueHeadPart nextgroup=)" +
           next + "\n";
}

// The colon of prose begins the block: it knows from the text before it how deep its keyword stands.
std::string heads(HighlightedWords const& words) {
    return "\n\" Lines: keyword, head, colon, words.\n" +
           head_of("fresqueTitleHead", words.titles, "fresqueTitle") +
           head_of("fresqueHead", words.others, "fresqueWords") +
           "syntax match fresqueTitle '.*$' contained contains=@Spell\n"
           "syntax match fresqueWords '.*$' contained contains=@Spell\n"
           "syntax region fresqueProseHead matchgroup=fresqueKeyword start='" +
           keyword(words.prose) +
           R"(' matchgroup=NONE end='\%(:\%(\s\|$\)\)\@=' end='$' contains=@fresqueHeadPart nextgroup=fresqueProse
syntax region fresqueProse contained keepend matchgroup=fresqueColon start='\(^\z(\s*\)\S.*\)\@<=:\%(\s\|$\)\@=' skip='^\s*$' matchgroup=NONE end='^\%(\z1\s\+\S\)\@!' contains=@fresqueProsePart,@Spell
)";
}

std::string properties(HighlightedWords const& words) {
    std::string text = "\n\" Attributes on lines of their own.\n"
                       "syntax match fresqueValue '\\S.*$' contained contains=@Spell\n"
                       "syntax match fresqueProperty '^\\s*" +
                       one_of(words.properties) + R"(:\%(\s\|$\)\@=' nextgroup=fresqueValue skipwhite)" +
                       "\n";
    for (ChoiceWords const& row : words.choices)
        text += "syntax match fresqueProperty '^\\s*" + std::string(row.attribute) +
                R"(:\s\@=' nextgroup=fresqueValue,fresqueChoice)" + std::string(row.attribute) +
                " skipwhite\n";
    return text;
}

std::string head_parts(HighlightedWords const& words) {
    std::string text = R"(
" Heads: names, numbers, choices, attributes, values in quotation marks.
syntax match fresqueName '\%(\%(->\)\@![^[:space:]:="“«]\)\+' contained
syntax match fresqueNumber '\%(^\|[[:space:]=]\)\@1<=-\?\d[0-9.,%-]*\%(ms\|s\)\?\%([[:space:]:]\|$\)\@=' contained
)";
    text += "syntax match fresqueKind '\\%(^\\|\\s\\)\\@1<=" + one_of(words.kinds) +
            R"(\%([[:space:]:]\|$\)\@=' contained
)";
    for (ChoiceWords const& row : words.choices)
        text += "syntax match fresqueChoice" + std::string(row.attribute) + " '" + one_of(row.choices) +
                R"(\%([[:space:]:]\|$\)\@=' contained)" + "\n";
    text +=
        "syntax match fresqueAttribute '\\%(^\\|\\s\\)\\@1<=" + one_of(words.attributes) + "=' contained\n";
    for (ChoiceWords const& row : words.choices)
        text += "syntax match fresqueAttribute '\\%(^\\|\\s\\)\\@1<=" + std::string(row.attribute) +
                "=' contained nextgroup=fresqueChoice" + std::string(row.attribute) + "\n";
    return text + R"(syntax match fresqueArrow '->' contained
syntax match fresqueString '"[^"]*"\|“[^”]*”\|«[^»]*»' contained
syntax cluster fresqueHeadPart contains=fresqueName,fresqueNumber,fresqueKind,fresqueAttribute,fresqueArrow,fresqueString
)";
}

std::string prose_parts() {
    return R"(
" Prose.
syntax match fresqueItem '^\s*-\s\@=' contained
syntax match fresqueEditorial '\[[^]]*\]' contained
syntax region fresqueEmphasis start='\*[^[:space:]*]\@=' skip='\\[*\\]' end='\*' end='^\s*$' contained contains=fresqueEscape,@Spell
syntax region fresqueStrong start='\*\*\S\@=' skip='\\[*\\]' end='\*\*' end='^\s*$' contained contains=fresqueEscape,@Spell
syntax match fresqueEscape '\\[*\\]' contained
syntax cluster fresqueProsePart contains=fresqueItem,fresqueEditorial,fresqueEmphasis,fresqueStrong,fresqueEscape
)";
}

std::string links(HighlightedWords const& words) {
    std::string text = R"(
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
)";
    for (ChoiceWords const& row : words.choices)
        text += "highlight default link fresqueChoice" + std::string(row.attribute) + " Constant\n";
    return text;
}

} // namespace

std::string vim_syntax(Vocabulary const& vocabulary) {
    HighlightedWords const words = highlighted_words(vocabulary);
    return opening() + heads(words) + properties(words) + head_parts(words) + prose_parts() + links(words) +
           "\nlet b:current_syntax = 'fresque'\n";
}

} // namespace fresque
