#include "app/bindings.h"

#include <algorithm>
#include <cassert>

namespace fresque {

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(' '), text.size());
        all.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

} // namespace

std::vector<NamedCommand> const& named_commands() {
    static std::vector<NamedCommand> const table{
        {"next", "next step", "Right Down Space PageDown N", "Right Down Space PageDown N", Next{}},
        {"back", "previous step", "Left Up Backspace PageUp P Shift+Space",
         "Left Up Backspace PageUp P Shift+Space", Back{}},
        {"next-at-once", "next step, without the move", "Alt+Right Alt+Down Alt+PageDown Alt+Space",
         "Alt+Right Alt+Down Alt+PageDown Alt+Space", NextAtOnce{}},
        {"back-at-once", "previous step, without the move", "Alt+Left Alt+Up Alt+PageUp Alt+Backspace",
         "Alt+Left Alt+Up Alt+PageUp Alt+Backspace", BackAtOnce{}},
        {"next-scene", "first step of the next scene", "", "Shift+PageDown", NextScene{}},
        {"previous-scene", "first step of this scene, then of the one before", "", "Shift+PageUp",
         PreviousScene{}},
        {"first", "first step", "Home", "Home", First{}},
        {"last", "last step", "End", "End", Last{}},
        {"return", "back to where the last jump began", "", "Shift+Backspace", ReturnFromJump{}},
        {"go-to", "go to a scene, chosen from a list", "", "G", OpenGoTo{}},
        {"find", "find a word or a name, and show that quote", "", "/ Shift+: Ctrl+F", OpenFind{}},
        {"overview", "all steps at a glance", "", "Tab O", ToggleOverview{}},
        {"who-says-what", "the table of viewpoints, and back to the same place", "", "V", WhoSaysWhat{}},
        {"black", "the stage goes black, and comes back", "", "B .", ToggleBlack{}},
        {"white", "the stage goes white, and comes back", "", "W ,", ToggleWhite{}},
        {"freeze", "the stage stays as it is while you go on", "", "Shift+F", ToggleFreeze{}},
        {"begin", "nothing hides the stage, which is in full screen", "", "F5", BeginShow{}},
        {"timer", "the timer stops and goes on", "", "T", ToggleTimer{}},
        {"reset-timer", "the timer begins anew", "", "Ctrl+T", ResetTimer{}},
        {"pointer", "a point of light under the mouse", "", "L", TogglePointer{}},
        {"spotlight", "all but a circle under the mouse goes dark", "", "Shift+L", ToggleSpotlight{}},
        {"zoom", "what is under the mouse comes close, and back", "", "Z", ToggleZoom{}},
        {"card", "a card to set the projector by", "", "F2", ToggleCard{}},
        {"full-screen", "full screen", "F F11 F5", "F F11", ToggleFullScreen{}},
        {"swap", "stage and console change displays", "", "S", SwapDisplays{}},
        {"console", "the console in place of the stage, and back (one display)", "", "C", ToggleConsole{}},
        {"focus-next", "the next thing on the console that can be pressed, with Enter", "", "F6",
         FocusNext{}},
        {"focus-previous", "the one before", "", "Shift+F6", FocusPrevious{}},
        {"remote", "the code by which a phone joins (with --remote)", "", "R", ToggleRemote{}},
        {"send-phone-away", "the phone loses the control, the code is another", "", "Shift+R",
         SendPhoneAway{}},
        {"phone-notes", "notes are shown on the phone, too, and no longer", "", "Ctrl+N", TogglePhoneNotes{}},
        {"theme", "the next theme: nuit, papier, contrast", "T", "Ctrl+D", NextTheme{}},
        {"larger-text", "larger text, up to 200 %", "+ = Keypad+ Ctrl++ Ctrl+= Ctrl+Keypad+",
         "Ctrl++ Ctrl+= Ctrl+Keypad+", LargerText{}},
        {"smaller-text", "smaller text, down to 100 %", "- Keypad- Ctrl+- Ctrl+Keypad-",
         "Ctrl+- Ctrl+Keypad-", SmallerText{}},
        {"plain-text", "text of 100 %", "Ctrl+0 Ctrl+Keypad0", "Ctrl+0 Ctrl+Keypad0", PlainText{}},
        {"larger-notes", "larger notes", "", "+ = Keypad+", LargerNotes{}},
        {"smaller-notes", "smaller notes", "", "- Keypad-", SmallerNotes{}},
        {"notes-down", "on in notes that are longer than their room", "", "Shift+Down", NotesDown{}},
        {"notes-up", "back in them", "", "Shift+Up", NotesUp{}},
        {"brighter", "the picture on the projector brighter", "", "Ctrl+Up", Brighter{}},
        {"darker", "darker", "", "Ctrl+Down", Darker{}},
        {"more-contrast", "with more contrast", "", "Ctrl+Right", MoreContrast{}},
        {"less-contrast", "with less contrast", "", "Ctrl+Left", LessContrast{}},
        {"plain-picture", "as the story has it", "", "Ctrl+Backspace", PlainPicture{}},
        {"motion", "short cross-fades instead of moves, and back", "M", "M", ToggleMotion{}},
        {"language", "the next edition: the same step in another language", "E", "E", NextLanguage{}},
        {"autoplay", "the story goes on by itself; any key or click takes over", "A", "", ToggleAutoplay{}},
        {"explain", "what is under the pointer, and which line of the story put it there", "I", "",
         ToggleExplaining{}},
        {"voice", "a voice reads what comes on the stage, and is silent", "Ctrl+V", "Ctrl+V", ToggleVoice{}},
        {"faster-voice", "the voice speaks faster", "Ctrl+Shift+Up", "Ctrl+Shift+Up", FasterVoice{}},
        {"slower-voice", "the voice speaks more slowly", "Ctrl+Shift+Down", "Ctrl+Shift+Down", SlowerVoice{}},
        {"help", "the keys, on the console", "", "? F1 Shift+/ Shift+,", ToggleHelp{}},
        {"leave", "leave the innermost mode", "Escape", "Escape", LeaveMode{}},
        {"reload", "read the story again, as it is when a file is saved", "Ctrl+R", "Ctrl+R", Reload{}},
        {"rebuild", "make the windows and all that they show anew", "", "Ctrl+L", Rebuild{}},
        {"quit", "quit", "Ctrl+Q", "Ctrl+Q", Quit{}},
    };
    return table;
}

NamedCommand const* find_command(std::string_view name) {
    auto const& all = named_commands();
    auto const found =
        std::find_if(all.begin(), all.end(), [&](NamedCommand const& row) { return row.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Bindings::Bindings(Room room) {
    for (NamedCommand const& command : named_commands())
        for (std::string const& keys : words(command.keys_in(room)))
            if (auto const chord = chord_from(keys))
                rows_.push_back({*chord, keys, &command});
            else
                assert(!"a key of the table that is none");
}

Result<Done> Bindings::bind(std::string_view command, std::vector<std::string> const& keys) {
    auto const* const named = find_command(command);
    if (named == nullptr)
        return Failure{FailureKind::Usage,
                       "there is no command " + std::string(command) + "; fresque keys lists them"};
    std::vector<Row> added;
    for (std::string const& written : keys) {
        auto const chord = chord_from(written);
        if (!chord)
            return Failure{FailureKind::Usage,
                           "there is no key " + written + " (for " + std::string(command) + ")"};
        added.push_back({*chord, written, named});
    }
    std::erase_if(rows_, [&](Row const& row) {
        return row.command == named || std::any_of(added.begin(), added.end(), [&](Row const& other) {
                   return other.chord == row.chord;
               });
    });
    rows_.insert(rows_.end(), added.begin(), added.end());
    return Done{};
}

Command const* Bindings::find(Chord chord) const {
    auto const exact = [&]() -> Command const* {
        for (Row const& row : rows_)
            if (row.chord == chord)
                return &row.command->command;
        return nullptr;
    };
    if (auto const* command = exact(); command != nullptr || !chord.shift)
        return command;
    chord.shift = false;
    return exact();
}

std::vector<std::string> Bindings::keys_of(std::string_view command) const {
    std::vector<std::string> keys;
    for (Row const& row : rows_)
        if (row.command->name == command)
            keys.push_back(row.written);
    return keys;
}

} // namespace fresque
