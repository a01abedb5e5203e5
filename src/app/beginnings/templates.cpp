#include "app/beginnings/templates.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr std::string_view title_mark = "{title}";

constexpr std::string_view english_opening =
    R"(# A story is a folder. This file opens it; the other .scene files follow in the order of their names.
# A line that begins with # is a comment. "fresque help words" lists all words of the script,
# "fresque help quote" explains one of them.

story: {title}
  subtitle: Who decided it, and why?
  language: en

# Voices: all who speak. The name before the colon is the one that quotes give.
voice mayor: The mayor
  role: in office since 2020
  color: teal

voice residents: Residents
  role: of the streets by the river
  color: ochre

# Where words come from, with the passage itself: direct quotes are looked for in it, word for word.
source gazette: The Gazette
  date: 2024-03
  extract:
    “We are closing the bridge for the safety of all. We had no choice”, said the mayor.

# What is spoken about. A topic needs two voices at least, so that neither has the last word unheard.
topic closure: The closing of the bridge
)";

constexpr std::string_view english_chapter =
    R"(# A chapter holds the scenes that follow it. Each may have a file of its own: fresque new chapter writes one.
chapter 2024: The closing

# A scene is one picture. What belongs to it is indented by two spaces.
scene announcement: A bridge is closed
  kicker: march 2024

  # The narrator's words: *one star* for emphasis, **two** for what is strong.
  text:
    In March 2024 the town closes its old bridge. *From one day to the next* everybody has to go round.

  # For the presenter; the audience never sees it.
  note: Ten seconds. Show where the bridge is.

scene why: Why close it?
  kicker: the disputed point

  # Who says it, then how we know: direct (their words), official (published), reported or anonymous.
  quote mayor direct via=gazette on=closure short="for the safety of all" as=safety:
    We are closing the bridge for **the safety of all**.

  # What follows comes with the next press.
  step
  quote residents reported via=gazette on=closure short="to save money" as=money:
    The town, they say, wanted above all to **save money**.

  note: Leave both versions side by side, and say nothing.

scene summary: Who says what?

  # The table of all quotes, topics by voices.
  viewpoints
)";

constexpr std::string_view french_opening =
    R"(# Une histoire est un dossier. Ce fichier l’ouvre ; les autres fichiers .scene suivent, dans l’ordre de leur nom.
# Une ligne qui commence par # est un commentaire. « fresque help words » donne la liste des mots du script,
# « fresque help quote » en explique un.

story: {title}
  subtitle: Qui l’a décidé, et pourquoi ?
  language: fr

# Les voix : tous ceux qui parlent. Le nom avant les deux-points est celui que donnent les citations.
voice maire: La maire
  role: élue depuis 2020
  color: teal

voice riverains: Des riverains
  role: des rues près du fleuve
  color: ochre

# D’où viennent les mots, avec le passage lui-même : une citation directe y est cherchée mot à mot.
source gazette: La Gazette
  date: 2024-03
  extract:
    « Nous fermons le pont pour la sécurité de tous. Nous n’avions pas le choix », a déclaré la maire.

# Ce dont on parle. Il faut au moins deux voix sur un sujet, pour qu’aucune n’ait seule le dernier mot.
topic fermeture: La fermeture du pont
)";

constexpr std::string_view french_chapter =
    R"(# Un chapitre tient les scènes qui le suivent. Chacun peut avoir son fichier : fresque new chapter en écrit un.
chapter 2024: La fermeture

# Une scène est une image. Ce qui lui appartient est en retrait de deux espaces.
scene annonce: Un pont se ferme
  kicker: mars 2024

  # Les mots du narrateur : *une étoile* pour l’emphase, **deux** pour ce qui est fort.
  text:
    En mars 2024, la ville ferme son vieux pont. *Du jour au lendemain*, il faut faire le tour.

  # Pour qui présente ; le public ne le voit jamais.
  note: Dix secondes. Montrer où est le pont.

scene pourquoi: Pourquoi le fermer ?
  kicker: le point disputé

  # Qui le dit, puis comment on le sait : direct (ses mots), official (publié), reported (rapporté) ou anonymous.
  quote maire direct via=gazette on=fermeture short="pour la sécurité" as=securite:
    Nous fermons le pont pour **la sécurité de tous**.

  # La suite vient à l’appui suivant.
  step
  quote riverains reported via=gazette on=fermeture short="pour économiser" as=economies:
    La ville, disent-ils, voulait surtout **faire des économies**.

  note: Laisser les deux versions face à face, sans rien dire.

scene bilan: Qui dit quoi ?

  # Le tableau de toutes les citations, sujets par voix.
  viewpoints
)";

struct Template {
    std::string_view language;
    std::string_view title;
    std::string_view opening;
    std::string_view chapter_file;
    std::string_view chapter;
    std::string_view chapter_word;
    std::string_view text; // of a new chapter
    std::string_view note;
};

std::vector<Template> const& templates() {
    static std::vector<Template> const rows{
        {"en", "The bridge", english_opening, "10-closing.scene", english_chapter, "chapter",
         "Write here what happens.", "Write here what you will say; the audience never sees it."},
        {"fr", "Le pont", french_opening, "10-fermeture.scene", french_chapter, "chapitre",
         "Écrivez ici ce qui se passe.", "Écrivez ici ce que vous direz ; le public ne le voit jamais."},
    };
    return rows;
}

// The template for a language or a variety of it, such as fr-CA.
Template const& template_in(std::string_view language) {
    auto const& rows = templates();
    auto const found = std::find_if(rows.begin(), rows.end(), [&](Template const& row) {
        return row.language == language.substr(0, language.find('-'));
    });
    return found == rows.end() ? rows.front() : *found;
}

} // namespace

std::vector<std::string_view> template_languages() {
    std::vector<std::string_view> languages;
    for (Template const& row : templates())
        languages.push_back(row.language);
    return languages;
}

std::vector<SceneFile> story_template(std::string_view language, std::string_view title) {
    Template const& row = template_in(language);
    std::string opening(row.opening);
    opening.replace(opening.find(title_mark), title_mark.size(), title.empty() ? row.title : title);
    return {{std::string(row.chapter_file), std::string(row.chapter)}, {"story.scene", std::move(opening)}};
}

std::string chapter_template(std::string_view language, std::string_view when, std::string_view title,
                             std::string_view scene) {
    Template const& row = template_in(language);
    std::string text = "chapter " + std::string(when) + (when.empty() ? "" : " ");
    text.resize(text.size() - 1);
    return text + ": " + std::string(title) + "\n\nscene " + std::string(scene) + ": " + std::string(title) +
           "\n\n  text: " + std::string(row.text) + "\n\n  note: " + std::string(row.note) + "\n";
}

std::string_view word_for_chapter(std::string_view language) {
    return template_in(language).chapter_word;
}

} // namespace fresque
