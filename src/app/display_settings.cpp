#include "app/display_settings.h"

#include "app/state_folder.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace fresque {

namespace {

constexpr int largest_text = 200; // percent

int value_in(toml::table const& table, std::string_view name, int usual, int least, int most) {
    auto const value = table[name].value<std::int64_t>();
    return static_cast<int>(std::clamp<std::int64_t>(value.value_or(usual), least, most));
}

DisplaySetting setting_from(toml::table const& table) {
    DisplaySetting setting;
    setting.correction.brightness =
        value_in(table, "brightness", 0, -Correction::most_brightness, Correction::most_brightness);
    setting.correction.contrast =
        value_in(table, "contrast", 100, Correction::least_contrast, Correction::most_contrast);
    setting.text = value_in(table, "text", 100, 100, largest_text);
    return setting;
}

} // namespace

DisplaySettings read_display_settings(std::string_view text) {
    DisplaySettings settings;
    toml::parse_result const parsed = toml::parse(text);
    if (!parsed)
        return settings;
    for (auto const& [name, node] : parsed.table())
        if (toml::table const* const table = node.as_table())
            settings[std::string(name.str())] = setting_from(*table);
    return settings;
}

std::string write_display_settings(DisplaySettings const& settings) {
    toml::table all;
    for (auto const& [name, setting] : settings)
        all.insert_or_assign(name, toml::table{{"brightness", setting.correction.brightness},
                                               {"contrast", setting.correction.contrast},
                                               {"text", setting.text}});
    std::ostringstream text;
    text << all << "\n";
    return text.str();
}

DisplaySettingFile::DisplaySettingFile() : DisplaySettingFile(state_folder() / "displays.toml") {}

DisplaySettingFile::DisplaySettingFile(std::filesystem::path path) :
    path_(std::move(path)), settings_(read_display_settings(small_file(path_))) {}

DisplaySetting DisplaySettingFile::of(std::string const& display) const {
    auto const found = settings_.find(display);
    return found == settings_.end() ? DisplaySetting{} : found->second;
}

Result<Done> DisplaySettingFile::keep(std::string const& display, DisplaySetting const& setting) {
    if (of(display) == setting)
        return Done{};
    settings_[display] = setting;
    return write_small_file(path_, write_display_settings(settings_));
}

} // namespace fresque
