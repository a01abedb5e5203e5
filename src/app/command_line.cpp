#include "app/command_line.h"

#include "app/messages.h"
#include "app/reference/keyword_help.h"
#include "app/verbs/verbs.h"
#include "app/version.h"
#include "script/vocabulary.h"
#include "stage/elements/element_kind.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <sstream>

namespace fresque {

namespace {

constexpr std::string_view help_verb = "help";

constexpr std::string_view examples = R"(Examples:
  fresque scenes/openai                        play the story
  fresque check scenes/openai                  is there a mistake in it?
  fresque fmt scenes/openai                    indentation, spaces and empty lines as they should be
  fresque outline scenes/openai                the places: pourquoi.2 is the second step of a scene
  fresque shot scenes/openai --step pourquoi.2 --at 0.4s -o a.png
  fresque export png scenes/openai -o out/
  fresque strings scenes/openai -o openai.pot  the words, for translators
  fresque help quote                           what a word of the script is; help words lists them

Exit codes: 0 fine, 1 the story has errors, 2 usage, 3 environment, 4 input or output.
)";

// The program's own usage line: the library knows nothing of a bare STORY.
class HelpText : public CLI::Formatter {
  public:
    std::string make_usage(CLI::App const* app, std::string name) const override {
        if (app->get_parent() != nullptr)
            return CLI::Formatter::make_usage(app, name);
        return "Usage: " + name + " STORY\n       " + name + " VERB [OPTIONS]\n       " + name +
               " help VERB\n       " + name + " help KEYWORD\n";
    }
};

std::vector<std::string_view> verb_names() {
    std::vector<std::string_view> names;
    for (Verb const& verb : verbs())
        names.push_back(verb.name);
    names.push_back(help_verb);
    return names;
}

bool is_verb(std::string_view word) {
    auto const names = verb_names();
    return std::find(names.begin(), names.end(), word) != names.end();
}

// «fresque STORY» is «fresque play STORY»; «fresque help VERB» is «fresque VERB --help».
std::vector<std::string> normalised(std::vector<std::string> words) {
    if (words.empty())
        return {"--help"};
    if (words.front() == help_verb) {
        while (!words.empty() && words.front() == help_verb)
            words.erase(words.begin());
        words.emplace_back("--help");
        return words;
    }
    bool const global = words.front() == "--help" || words.front() == "-h" || words.front() == "--version";
    if (!global && !is_verb(words.front()))
        words.insert(words.begin(), "play");
    return words;
}

// A word that is neither a verb nor a path, but nearly a verb.
std::string_view meant_verb(std::vector<std::string> const& words) {
    if (words.empty() || words.front().starts_with("-") || is_verb(words.front()))
        return {};
    std::error_code error;
    if (std::filesystem::exists(words.front(), error))
        return {};
    return nearest(words.front(), verb_names());
}

bool may_be_option(std::string_view word) {
    return word.starts_with('-');
}

// What was to be told and could not be written is not told: a full disk, a pipe that nobody reads.
ExitCode told(ExitCode code) {
    std::cout.flush();
    if (std::cout || code != ExitCode::Fine)
        return code;
    return say({FailureKind::InputOutput, "standard output could not be written"});
}

// «fresque help WORD» of a word of the script. Nothing where it is about the verbs alone.
std::optional<ExitCode> help_with_words(std::vector<std::string> const& arguments) {
    if (arguments.size() < 2 || arguments.front() != help_verb || may_be_option(arguments[1]))
        return std::nullopt;
    std::string const& word = arguments[1];
    Vocabulary const& vocabulary = scene_vocabulary();
    KeywordRow const* row = vocabulary.find(word);
    if (!row && !is_verb(word))
        row = vocabulary.find_other_word(word);
    if (word == list_word)
        std::cout << list_of_keywords(vocabulary);
    else if (row)
        std::cout << keyword_help(*row) << (is_verb(word) ? "\n" : "");
    if (is_verb(word))
        return std::nullopt;
    if (row || word == list_word)
        return told(ExitCode::Fine);
    return say(usage("there is no verb and no keyword “" + legible(word) + "”; " +
                     advice_about(word, verb_names(), vocabulary)));
}

} // namespace

namespace {

// The library repeats what was typed.
std::string legible_lines(std::string const& text) {
    std::istringstream lines(text);
    std::string shown;
    for (std::string line; std::getline(lines, line);)
        shown += legible(line) + "\n";
    return shown;
}

} // namespace

ExitCode run(std::vector<std::string> const& arguments) {
    if (std::string_view const meant = meant_verb(arguments); !meant.empty())
        return say(
            usage("there is no “" + arguments.front() + "”; did you mean “" + std::string(meant) + "”?"));
    if (auto const told = help_with_words(arguments))
        return *told;
    CLI::App program("Fresque plays narrative essays written as plain text.", "fresque");
    program.formatter(std::make_shared<HelpText>());
    program.footer(std::string(examples));
    program.set_version_flag("--version", version_text());
    program.require_subcommand(1);
    std::vector<VerbRun> runs;
    for (Verb const& verb : verbs())
        runs.push_back(verb.add(program));
    auto words = normalised(arguments);
    std::reverse(words.begin(), words.end()); // as the library wants them
    try {
        program.parse(words);
    } catch (CLI::ParseError const& error) {
        std::ostringstream complaint;
        int const code = program.exit(error, std::cout, complaint);
        std::cerr << legible_lines(complaint.str());
        return code == 0 ? told(ExitCode::Fine) : ExitCode::Usage;
    }
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (program.got_subcommand(std::string(verbs()[i].name)))
            return told(runs[i]());
    return ExitCode::Usage;
}

} // namespace fresque
