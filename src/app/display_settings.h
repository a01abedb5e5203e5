// What was set for each display, by its name: a projector is corrected once, and the next talk on it begins
// so.
//
//     ["HDMI-1"]
//     brightness = 10
//     contrast = 130
//     text = 120
#pragma once

#include "base/result.h"
#include "render/correction.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace fresque {

struct DisplaySetting {
    Correction correction;
    int text = 100; // percent

    friend bool operator==(DisplaySetting const&, DisplaySetting const&) = default;
};

using DisplaySettings = std::map<std::string, DisplaySetting>;

// What cannot be read is left out; values out of their range are brought into it.
DisplaySettings read_display_settings(std::string_view text);
std::string write_display_settings(DisplaySettings const& settings);

class DisplaySettingFile {
  public:
    // $XDG_STATE_HOME/fresque/displays.toml
    DisplaySettingFile();
    explicit DisplaySettingFile(std::filesystem::path path);

    DisplaySetting of(std::string const& display) const;
    // Writes where something has changed.
    Result<Done> keep(std::string const& display, DisplaySetting const& setting);

  private:
    std::filesystem::path path_;
    DisplaySettings settings_;
};

} // namespace fresque
