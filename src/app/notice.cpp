#include "app/notice.h"

#include "motion/tween.h"
#include "stage/viewport.h"
#include "text/text_layout.h"

#include <utility>

namespace fresque {

namespace {

constexpr Tween coming{0, 0.2, Easing::CubicOut};
constexpr Tween going{notice_stays, 0.6, Easing::CubicInOut};
constexpr double letters = 24;
constexpr double baseline = 58;
constexpr double gap = 28; // between the words and the key
constexpr Size key_cap{40, 38};

bool is_french(std::string_view language) {
    return language.substr(0, 2) == "fr";
}

// What a language calls itself.
std::string own_name(std::string_view language) {
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"ca", "Català"},     {"cs", "Čeština"}, {"da", "Dansk"},  {"de", "Deutsch"},   {"el", "Ελληνικά"},
        {"en", "English"},    {"es", "Español"}, {"fi", "Suomi"},  {"fr", "Français"},  {"it", "Italiano"},
        {"nl", "Nederlands"}, {"nb", "Norsk"},   {"pl", "Polski"}, {"pt", "Português"}, {"ro", "Română"},
        {"ru", "Русский"},    {"sv", "Svenska"}, {"tr", "Türkçe"}, {"uk", "Українська"}};
    for (auto const& [tag, name] : names)
        if (language.substr(0, language.find('-')) == tag)
            return std::string(name);
    return std::string(language);
}

class NoticeWriter {
  public:
    NoticeWriter(Faces const& faces, Theme const& theme) : faces_(faces), theme_(theme) {}

    // Words at the right end of what was written so far, from right to left.
    void write(Group& group, double& right, std::string const& text, Face face, Color color) const {
        TextStyle style;
        style.size = letters;
        TextLayout const layout = lay_out(faces_, {{text, face, color}}, style, 1e6);
        if (layout.lines.empty())
            return;
        right -= layout.lines.front().width;
        for (GlyphRun word : layout.lines.front().words) {
            word.origin = {right + word.origin.x, baseline};
            group.items.emplace_back(std::move(word));
        }
    }

    void write_key(Group& group, double& right, std::string const& key) const {
        right -= key_cap.width;
        Rect const cap{right, baseline - 8.5 - key_cap.height / 2, key_cap.width, key_cap.height};
        group.items.emplace_back(StrokePath{Path::rectangle(cap, 6), theme_.muted, 2, Cap::Butt, {}});
        double middle = right + key_cap.width / 2 + width_of(key) / 2;
        write(group, middle, key, Face::SansSemiBold, theme_.ink);
    }

  private:
    double width_of(std::string const& text) const {
        TextStyle style;
        style.size = letters;
        return lay_out(faces_, {{text, Face::SansSemiBold, theme_.ink}}, style, 1e6).size.width;
    }

    Faces const& faces_;
    Theme const& theme_;
};

} // namespace

Notice taken_over_notice(std::string_view language) {
    if (is_french(language))
        return {"Vous avez la main", "A", "la suite se joue seule"};
    return {"You have taken over", "A", "plays on by itself"};
}

Notice autoplay_notice(std::string_view language) {
    if (is_french(language))
        return {"La suite se joue seule", "A", "reprendre la main"};
    return {"Playing by itself", "A", "take over"};
}

Notice language_notice(std::string_view language, std::size_t count) {
    std::string const name = own_name(language);
    if (count < 2)
        return {name +
                    (is_french(language) ? "\u00A0: il n’y a pas d’autre langue" : ", and no other language"),
                "", ""};
    return {name, "E", is_french(language) ? "langue suivante" : "next language"};
}

Notice voice_notice(std::string_view language, Switched to) {
    if (is_french(language))
        return {to == Switched::On ? "La voix lit" : "La voix se tait", "", ""};
    return {to == Switched::On ? "The voice reads" : "The voice is silent", "", ""};
}

Notice speech_rate_notice(std::string_view language, int words_per_minute) {
    return {std::to_string(words_per_minute) + (is_french(language) ? " mots par minute" : " words a minute"),
            "", ""};
}

Notice no_voice_notice(std::string_view language) {
    if (is_french(language))
        return {"Pas de voix\u00A0: installer le paquet speech-dispatcher ou espeak-ng", "", ""};
    return {"No voice: install the package speech-dispatcher or espeak-ng", "", ""};
}

Notice voice_failed_notice(std::string_view language) {
    if (is_french(language))
        return {"Pas de voix\u00A0: ni spd-say ni espeak-ng n’a pu parler cette langue", "", ""};
    return {"No voice: neither spd-say nor espeak-ng could speak this language", "", ""};
}

bool notice_moves(Seconds age) {
    return (age >= 0 && age < coming.end()) || (age >= going.delay && age < going.end());
}

void add_notice(DisplayList& list, Notice const& notice, Seconds age, Faces const& faces,
                Theme const& theme) {
    if (age < 0 || age >= going.end() || notice.text.empty())
        return;
    Group group;
    group.opacity = coming.at(age) * (1 - going.at(age));
    NoticeWriter const writer(faces, theme);
    double right = list.size.width - stage_margin;
    if (!notice.key.empty()) {
        writer.write(group, right, notice.does, Face::SansMedium, theme.muted);
        right -= gap / 2;
        writer.write_key(group, right, notice.key);
        right -= gap;
    }
    writer.write(group, right, notice.text, Face::SansSemiBold, theme.ink);
    list.root.items.emplace_back(std::move(group));
}

} // namespace fresque
