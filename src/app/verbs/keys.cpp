#include "app/binding_file.h"
#include "app/messages.h"
#include "app/verbs/verbs.h"

#include <CLI/App.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace fresque {

VerbRun add_keys(CLI::App& program) {
    auto const file = std::make_shared<std::string>();
    auto* verb = program.add_subcommand(
        "keys", "print the keys of play and of present as a file that can be changed and given to --keys");
    verb->add_option("--keys", *file,
                     "a file with keys of your own (default: $XDG_CONFIG_HOME/fresque/keys.toml)");
    return [file] {
        for (Room const room : {Room::Play, Room::Talk}) {
            std::cout << (room == Room::Play ? "[play]\n" : "\n[present]\n");
            auto const loaded = load_bindings(room, *file);
            if (!loaded)
                return say(loaded.failure());
            Bindings const& bindings = *loaded;
            for (NamedCommand const& command : named_commands())
                if (auto const keys = bindings.keys_of(command.name); !keys.empty()) {
                    std::cout << command.name << " = [";
                    for (std::size_t i = 0; i < keys.size(); ++i)
                        std::cout << (i > 0 ? ", \"" : "\"") << keys[i] << "\"";
                    std::cout << "] # " << command.does << "\n";
                }
        }
        return ExitCode::Fine;
    };
}

} // namespace fresque
