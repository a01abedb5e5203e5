#include "export/write_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace fresque {

namespace {

Failure failed(std::string const& doing, std::filesystem::path const& path, int error = errno) {
    return {FailureKind::InputOutput, "cannot " + doing + " " + path.string() + ": " + std::strerror(error)};
}

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { static_cast<void>(close()); }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    int get() const { return number_; }
    // False where the system reports only now that something could not be written.
    bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_;
};

// A new file that is gone again unless it was renamed.
class PassingFile {
  public:
    explicit PassingFile(std::filesystem::path const& target) :
        name_((target.parent_path() / ".fresque.XXXXXX").string()),
        descriptor_(::mkstemp(name_.data())),
        here_(descriptor_.get() >= 0) {}
    ~PassingFile() {
        if (here_)
            ::unlink(name_.c_str());
    }
    PassingFile(PassingFile const&) = delete;
    PassingFile& operator=(PassingFile const&) = delete;

    bool here() const { return here_; }
    Descriptor& descriptor() { return descriptor_; }
    bool rename_to(std::filesystem::path const& target) {
        if (::rename(name_.c_str(), target.c_str()) != 0)
            return false;
        here_ = false;
        return true;
    }
    // A second name for it, which nothing may have yet. Where a file can have but one name (some network and
    // memory card file systems), the name is taken with an empty file first.
    bool become(std::filesystem::path const& target) {
        if (::link(name_.c_str(), target.c_str()) == 0)
            return true;
        if (errno == EEXIST)
            return false;
        Descriptor const taken(::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (taken.get() < 0)
            return false;
        if (rename_to(target))
            return true;
        ::unlink(target.c_str());
        return false;
    }

  private:
    std::string name_;
    Descriptor descriptor_;
    bool here_;
};

bool write_all(int descriptor, std::span<std::uint8_t const> bytes) {
    while (!bytes.empty()) {
        ssize_t const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

// Owner, group and permissions of the file to be replaced, or the permissions that a new file gets. Where the
// group cannot be kept, no other group may read what it could; a set-id bit is never passed on.
bool keep_owner_and_mode(int descriptor, std::filesystem::path const& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
        mode_t mode = status.st_mode & 0777;
        if (::fchown(descriptor, status.st_uid, status.st_gid) != 0 &&
            ::fchown(descriptor, static_cast<uid_t>(-1), status.st_gid) != 0)
            mode &= ~static_cast<mode_t>(070);
        return ::fchmod(descriptor, mode) == 0;
    }
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return ::fchmod(descriptor, 0666 & ~mask) == 0;
}

// The new name itself must reach the disk. Where folders cannot be opened or synchronised (some network
// file systems), nothing more can be done.
void synchronise_folder(std::filesystem::path const& folder) {
    Descriptor const descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.get() >= 0)
        static_cast<void>(::fsync(descriptor.get()));
}

std::filesystem::path followed(std::filesystem::path const& path) {
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error))
        return path;
    std::filesystem::path target = path;
    for (int links = 0; links < 40 && std::filesystem::is_symlink(target, error); ++links) {
        auto const next = std::filesystem::read_symlink(target, error);
        if (error)
            return path;
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return target;
}

// Whether the bytes stand in the file and on the disk, with the permissions that `target` is to have.
bool fill(PassingFile& file, std::filesystem::path const& target, std::span<std::uint8_t const> bytes) {
    int const descriptor = file.descriptor().get();
    return write_all(descriptor, bytes) && keep_owner_and_mode(descriptor, target) &&
           ::fsync(descriptor) == 0 && file.descriptor().close();
}

std::filesystem::path folder_of(std::filesystem::path const& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace

Result<Done> write_file_atomically(std::filesystem::path const& path, std::span<std::uint8_t const> bytes) {
    std::filesystem::path const target = followed(path);
    std::error_code error;
    auto const kind = std::filesystem::status(target, error).type();
    if (kind != std::filesystem::file_type::regular && kind != std::filesystem::file_type::not_found &&
        kind != std::filesystem::file_type::none)
        return Failure{FailureKind::InputOutput, path.string() + " is there already, and no ordinary file"};
    PassingFile file(target);
    if (!file.here() || !fill(file, target, bytes))
        return failed("write", path);
    if (!file.rename_to(target))
        return failed("replace", path);
    synchronise_folder(folder_of(target));
    return Done{};
}

Result<Done> write_new_file_atomically(std::filesystem::path const& path,
                                       std::span<std::uint8_t const> bytes) {
    PassingFile file(path);
    if (!file.here() || !fill(file, path, bytes) || !file.become(path))
        return failed("write", path);
    synchronise_folder(folder_of(path));
    return Done{};
}

} // namespace fresque
