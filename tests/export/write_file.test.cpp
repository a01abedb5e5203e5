#include "export/write_file.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

using namespace fresque;
namespace files = std::filesystem;

namespace {

// A folder of its own for each test, gone afterwards.
struct TemporaryFolder {
    files::path path;

    TemporaryFolder() {
        std::string name = (files::temp_directory_path() / "fresque-write-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~TemporaryFolder() { files::remove_all(path); }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    std::size_t entries() const {
        return static_cast<std::size_t>(
            std::distance(files::directory_iterator(path), files::directory_iterator()));
    }
};

std::string content(files::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Result<Done> write(files::path const& path, std::string const& text) {
    return write_file_atomically(path, {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()});
}

} // namespace

TEST_CASE("a file is written and replaced, and nothing else stays in the folder") {
    TemporaryFolder const folder;
    REQUIRE(write(folder.path / "a.png", "first"));
    REQUIRE(write(folder.path / "a.png", "second"));
    CHECK(content(folder.path / "a.png") == "second");
    CHECK(folder.entries() == 1);
}

TEST_CASE("the old file's permissions are kept") {
    TemporaryFolder const folder;
    REQUIRE(write(folder.path / "a", "first"));
    files::permissions(folder.path / "a", files::perms::owner_read | files::perms::owner_write);
    REQUIRE(write(folder.path / "a", "second"));
    CHECK(files::status(folder.path / "a").permissions() ==
          (files::perms::owner_read | files::perms::owner_write));
}

TEST_CASE("a link stays a link, and its target changes") {
    TemporaryFolder const folder;
    REQUIRE(write(folder.path / "target", "first"));
    files::create_symlink("target", folder.path / "link");
    REQUIRE(write(folder.path / "link", "second"));
    CHECK(files::is_symlink(folder.path / "link"));
    CHECK(content(folder.path / "target") == "second");
}

TEST_CASE("a link to what is not there yet stays a link, and its target is made") {
    TemporaryFolder const folder;
    files::create_symlink("target", folder.path / "link");
    REQUIRE(write(folder.path / "link", "first"));
    CHECK(files::is_symlink(folder.path / "link"));
    CHECK(content(folder.path / "target") == "first");
}

TEST_CASE("a set-id bit is not passed on to what was written") {
    TemporaryFolder const folder;
    REQUIRE(write(folder.path / "a", "first"));
    REQUIRE(::chmod((folder.path / "a").c_str(), 04755) == 0);
    REQUIRE(write(folder.path / "a", "second"));
    CHECK(files::status(folder.path / "a").permissions() == files::perms(0755));
}

TEST_CASE("owner and group are kept where the system lets us") {
    TemporaryFolder const folder;
    REQUIRE(write(folder.path / "a", "first"));
    struct stat status {};
    if (::chown((folder.path / "a").c_str(), 12345, 12346) != 0) {
        MESSAGE("not root: no file of another owner can be made here");
        return;
    }
    REQUIRE(write(folder.path / "a", "second"));
    REQUIRE(::stat((folder.path / "a").c_str(), &status) == 0);
    CHECK(status.st_uid == 12345);
    CHECK(status.st_gid == 12346);
}

TEST_CASE("a file with the longest name there can be is replaced") {
    TemporaryFolder const folder;
    files::path const path = folder.path / std::string(251, 'a');
    REQUIRE(write(path, "first"));
    REQUIRE(write(path, "second"));
    CHECK(content(path) == "second");
}

TEST_CASE("where it cannot be written, the failure says where and why") {
    TemporaryFolder const folder;
    files::path const nowhere = folder.path / "missing" / "a.png";
    Result<Done> const done = write(nowhere, "text");
    REQUIRE_FALSE(done);
    CHECK(done.failure().message == "cannot write " + nowhere.string() + ": No such file or directory");
}

TEST_CASE("what cannot be replaced stays, and the passing file is removed") {
    TemporaryFolder const folder;
    files::create_directory(folder.path / "a");
    REQUIRE(write(folder.path / "a" / "inside", "kept"));
    CHECK_FALSE(write(folder.path / "a", "text"));
    CHECK(content(folder.path / "a" / "inside") == "kept");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a new file replaces nothing") {
    TemporaryFolder const folder;
    std::string const text = "first";
    auto const write_new = [&](std::string const& words) {
        return write_new_file_atomically(folder.path / "a",
                                         {reinterpret_cast<std::uint8_t const*>(words.data()), words.size()});
    };
    REQUIRE(write_new(text));
    CHECK(content(folder.path / "a") == "first");
    auto const again = write_new("second");
    REQUIRE_FALSE(again);
    CHECK(again.failure().message.find("cannot write") != std::string::npos);
    CHECK(content(folder.path / "a") == "first");
    CHECK(folder.entries() == 1);
    files::create_symlink("nowhere", folder.path / "link");
    CHECK_FALSE(write_new_file_atomically(folder.path / "link", {}));
}

TEST_CASE("what is no ordinary file is not replaced") {
    TemporaryFolder const folder;
    REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
    auto const written = write(folder.path / "pipe", "words");
    REQUIRE_FALSE(written);
    CHECK(written.failure().message.find("no ordinary file") != std::string::npos);
    CHECK(files::is_fifo(folder.path / "pipe"));
    CHECK_FALSE(write(folder.path, "words"));
}
