#include "app/beginnings/chapter_number.h"
#include "app/beginnings/new_story.h"
#include "app/beginnings/templates.h"
#include "app/loading.h"
#include "export/write_file.h"
#include "script/characters.h"
#include "script/syntax.h"
#include "stage/elements/element_kind.h"
#include "text/slug.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace fresque {

namespace {

namespace fs = std::filesystem;

Failure refused(std::string message) {
    return {FailureKind::Usage, std::move(message)};
}

// The folder of a story that can have more than one file.
Result<StoryFolder> open_folder(fs::path const& story) {
    auto folder = StoryFolder::open(story);
    if (!folder)
        return folder.failure();
    std::error_code error;
    if (!fs::is_directory(story, error) && story.filename() != "story.scene")
        return refused(story.string() + " is a story of one file; a chapter is a file in a story’s folder");
    return folder;
}

// Every word of the story that could be a name: more than there are names, and cheap to know.
void collect_words(std::vector<SyntaxNode> const& nodes, std::set<std::string>& words) {
    for (SyntaxNode const& node : nodes) {
        for (Word const& argument : node.arguments)
            words.insert(argument.text);
        for (AttributeSyntax const& attribute : node.attributes)
            words.insert(attribute.value.text);
        collect_words(node.children, words);
    }
}

std::set<std::string> words_of(SourceText const& sources) {
    std::set<std::string> words{"title"}; // of the scene that is made from the story's title
    for (std::uint32_t file = 0; file < sources.size(); ++file)
        collect_words(parse(sources, file, scene_vocabulary()).value.nodes, words);
    return words;
}

std::string unused_name(std::string const& wanted, std::set<std::string> const& used) {
    std::string name = wanted;
    for (std::size_t number = 2; used.contains(name); ++number)
        name = wanted + "-" + std::to_string(number);
    return name;
}

// The one that says the same; null where there is none.
Chapter const* chapter_of(Story const& story, NewChapter const& wish) {
    auto const found =
        std::find_if(story.chapters.begin(), story.chapters.end(), [&](Chapter const& chapter) {
            return chapter.when == wish.when && chapter.title == wish.title;
        });
    return found == story.chapters.end() ? nullptr : &*found;
}

// Whether the text is one chapter with these words, and nothing is wrong with it.
bool says(std::string const& text, NewChapter const& wish) {
    SourceText sources;
    auto const file = sources.add({"chapter.scene", text});
    auto const parsed = parse(sources, file, scene_vocabulary());
    if (!parsed.diagnostics.empty() || parsed.value.nodes.size() != 2)
        return false;
    SyntaxNode const& chapter = parsed.value.nodes.front();
    bool const timed = wish.when.empty()
                           ? chapter.arguments.empty()
                           : chapter.arguments.size() == 1 && chapter.arguments[0].text == wish.when;
    return timed && chapter.attributes.empty() && chapter.prose.size() == 1 &&
           chapter.prose[0].text == wish.title;
}

// The text of the chapter, its time in the marks that it needs. Nothing where it cannot be written.
std::optional<std::string> chapter_text(std::string const& language, NewChapter const& wish,
                                        std::string const& scene) {
    struct Marks {
        std::string open;
        std::string close;
    };
    std::array<Marks, 4> const marks{{{"", ""}, {"\"", "\""}, {"“", "”"}, {"«", "»"}}};
    for (Marks const& mark : marks) {
        std::string const when = wish.when.empty() ? "" : mark.open + wish.when + mark.close;
        std::string text = chapter_template(language, when, wish.title, scene);
        if (says(text, wish))
            return text;
    }
    return std::nullopt;
}

} // namespace

Result<fs::path> write_chapter(fs::path const& story, NewChapter const& asked) {
    NewChapter const wish{std::string(trimmed(asked.when)), std::string(trimmed(asked.title))};
    auto const folder = open_folder(story);
    if (!folder)
        return folder.failure();
    auto const number = next_chapter_number(folder->scene_files());
    if (!number)
        return number.failure();
    auto const loaded = load_story(story);
    if (!loaded)
        return loaded.failure();
    std::string const& language = loaded->story.language;
    if (Chapter const* const there = chapter_of(loaded->story, wish))
        return refused("this story has the chapter “" + legible(there->title) + "” already, in " +
                       loaded->sources.file(there->span.file).name);
    std::string name = slug(wish.title);
    if (name.empty())
        name = word_for_chapter(language);
    auto const text = chapter_text(language, wish, unused_name(name, words_of(loaded->sources)));
    if (!text)
        return refused("“" + legible(wish.when) + "” and “" + legible(wish.title) +
                       "” cannot be the time and the title of a chapter: they are to be one line each");
    fs::path const path = folder->root() / (*number + "-" + name + ".scene");
    auto const done =
        write_new_file_atomically(path, {reinterpret_cast<std::uint8_t const*>(text->data()), text->size()});
    if (!done)
        return done.failure();
    return path;
}

} // namespace fresque
