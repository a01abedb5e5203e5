#include "app/remote/qr.h"

#include <qrcodegen.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace fresque {

namespace {

using qrcodegen::QrCode;

constexpr int quiet_zone = 4; // modules
constexpr std::size_t longest = 512;

std::optional<QrCode> code_of(std::string const& text) {
    if (text.empty() || text.size() > longest)
        return std::nullopt;
    return QrCode::encodeText(text.c_str(), QrCode::Ecc::MEDIUM);
}

} // namespace

QrPicture qr_picture(std::string const& text, Rect const& box) {
    auto const code = code_of(text);
    if (!code)
        return {};
    int const size = code->getSize();
    int const across = size + 2 * quiet_zone;
    double const module = std::max(1.0, std::floor(std::min(box.width, box.height) / across));
    double const side = module * across;
    QrPicture picture{
        {std::round(box.center().x - side / 2), std::round(box.center().y - side / 2), side, side}, {}};
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            if (!code->getModule(x, y))
                continue;
            int const begin = x;
            while (x + 1 < size && code->getModule(x + 1, y))
                ++x;
            picture.darks.push_back({picture.ground.x + module * (begin + quiet_zone),
                                     picture.ground.y + module * (y + quiet_zone), module * (x - begin + 1),
                                     module});
        }
    return picture;
}

} // namespace fresque
