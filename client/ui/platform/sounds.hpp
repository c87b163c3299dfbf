#pragma once
// The few soft sounds of the game, made from sine waves at the start. Without an audio device, or when turned
// off, every call does nothing. Knows nothing of screens.

#include <cstdint>
#include <memory>
#include <vector>

namespace twocircles::client::ui {

enum class Sound : std::uint8_t
{
    choice,      // you have answered
    voice,       // somebody speaks up
    nearly_over, // little time left
    leaves,      // somebody goes
};
inline constexpr std::size_t kSounds = 4;

/// Mono samples at 44,100 Hz; peaks stay under half of full scale.
std::vector<std::int16_t> samples_of(Sound sound);

class Sounds
{
public:
    Sounds();
    ~Sounds();
    Sounds(Sounds const&) = delete;
    Sounds& operator=(Sounds const&) = delete;

    void set_on(bool on) { on_ = on; }
    void play(Sound sound);
    /// True when there is something to hear them with.
    [[nodiscard]] bool available() const { return voices_ != nullptr; }

private:
    struct Voices;
    std::unique_ptr<Voices> voices_;
    bool on_ = true;
};

} // namespace twocircles::client::ui
