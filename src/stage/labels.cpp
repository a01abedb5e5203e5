#include "stage/labels.h"

namespace fresque {

StageWords const& stage_words(std::string_view language) {
    static constexpr StageWords french{
        "avancer",          "Essai visuel",     "citation directe", "version officielle",
        "propos rapportés", "sources anonymes", "traduite",         "d’après",
        "image absente",    "dessin absent",    "pas un mot",       "\u00A0: "};
    static constexpr StageWords english{
        "next",       "Visual essay", "direct quote",  "official version", "reported",   "anonymous sources",
        "translated", "according to", "missing image", "missing drawing",  "not a word", ": "};
    return language.substr(0, 2) == "fr" ? french : english;
}

std::string_view StageWords::badge(Attribution attribution) const {
    switch (attribution) {
    case Attribution::Direct:
        return direct;
    case Attribution::Official:
        return official;
    case Attribution::Reported:
        return reported;
    case Attribution::Anonymous:
        return anonymous;
    }
    return {};
}

} // namespace fresque
