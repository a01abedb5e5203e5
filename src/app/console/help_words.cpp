#include "app/console/help_words.h"

#include <array>
#include <utility>

namespace fresque {

namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, 54> french{{{"next", "étape suivante"},
                                        {"back", "étape précédente"},
                                        {"next-at-once", "étape suivante, sans mouvement"},
                                        {"back-at-once", "étape précédente, sans mouvement"},
                                        {"notes-down", "suite des notes trop longues"},
                                        {"notes-up", "début des notes trop longues"},
                                        {"brighter", "image projetée plus claire"},
                                        {"darker", "plus sombre"},
                                        {"more-contrast", "plus contrastée"},
                                        {"less-contrast", "moins contrastée"},
                                        {"plain-picture", "comme l’histoire la veut"},
                                        {"next-scene", "première étape de la scène suivante"},
                                        {"previous-scene", "début de cette scène, puis de la précédente"},
                                        {"first", "première étape"},
                                        {"last", "dernière étape"},
                                        {"return", "retour à l’endroit d’où l’on a sauté"},
                                        {"go-to", "aller à une scène, choisie dans une liste"},
                                        {"find", "chercher un mot ou un nom, et montrer la citation"},
                                        {"overview", "toutes les étapes d’un coup d’œil"},
                                        {"who-says-what", "qui dit quoi, et retour au même endroit"},
                                        {"black", "écran noir, et retour"},
                                        {"white", "écran blanc, et retour"},
                                        {"freeze", "la scène reste figée pendant qu’on avance"},
                                        {"begin", "plus rien ne cache la scène, en plein écran"},
                                        {"timer", "arrêter le chrono, le relancer"},
                                        {"reset-timer", "remettre le chrono à zéro"},
                                        {"pointer", "un point lumineux sous la souris"},
                                        {"spotlight", "tout s’assombrit, sauf un cercle sous la souris"},
                                        {"zoom", "agrandir ce qui est sous la souris, et retour"},
                                        {"card", "une mire pour régler le projecteur"},
                                        {"full-screen", "plein écran"},
                                        {"swap", "échanger les écrans"},
                                        {"console", "la console à la place de la scène (un seul écran)"},
                                        {"focus-next", "bouton suivant de la console, qu’Entrée actionne"},
                                        {"focus-previous", "bouton précédent"},
                                        {"remote", "le code par lequel un téléphone se connecte"},
                                        {"send-phone-away", "le téléphone n’a plus la main, le code change"},
                                        {"phone-notes", "les notes aussi sur le téléphone, et retour"},
                                        {"theme", "thème suivant\u00A0: nuit, papier, contraste"},
                                        {"larger-text", "texte plus grand, jusqu’à 200\u00A0%"},
                                        {"smaller-text", "texte plus petit, jusqu’à 100\u00A0%"},
                                        {"plain-text", "texte à 100\u00A0%"},
                                        {"larger-notes", "notes plus grandes"},
                                        {"smaller-notes", "notes plus petites"},
                                        {"motion", "fondus brefs au lieu de mouvements, et retour"},
                                        {"language", "l’édition suivante, dans une autre langue"},
                                        {"voice", "une voix lit ce qui vient sur scène, ou se tait"},
                                        {"faster-voice", "la voix parle plus vite"},
                                        {"slower-voice", "la voix parle plus lentement"},
                                        {"help", "les touches, sur la console"},
                                        {"leave", "quitter le mode en cours"},
                                        {"reload", "relire l’histoire, comme à chaque enregistrement"},
                                        {"rebuild", "refaire les fenêtres et tout ce qu’elles montrent"},
                                        {"quit", "terminer l’exposé (deux fois)"}}};

constexpr std::array<Words, 4> arrows{{{"Right", "→"}, {"Left", "←"}, {"Up", "↑"}, {"Down", "↓"}}};

} // namespace

std::string_view help_words(NamedCommand const& command, std::string_view language) {
    if (language.substr(0, 2) == "fr") {
        for (auto const& [name, words] : french)
            if (name == command.name)
                return words;
    }
    return command.does;
}

std::string help_keys(std::vector<std::string> const& keys) {
    std::string text;
    for (std::string const& key : keys) {
        std::string_view shown = key;
        for (auto const& [name, arrow] : arrows)
            if (name == key)
                shown = arrow;
        text += (text.empty() ? "" : "  ") + std::string(shown);
    }
    return text;
}

} // namespace fresque
