#include "client/ui/platform/sounds.hpp"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <SFML/System/Err.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <numbers>
#include <span>
#include <sstream>

namespace twocircles::client::ui {

namespace {

constexpr double kRate = 44100.0;

struct Note
{
    double hertz;
    double starts;   // seconds
    double lasts;    // seconds until it has died away
    double loudness; // 0 .. 1
};

// A struck, felt-damped tone: a short attack, a long exponential fall, one soft overtone.
std::vector<std::int16_t> ring(std::span<Note const> notes)
{
    double end = 0.0;
    for (auto const& note : notes) {
        end = std::max(end, note.starts + note.lasts);
    }
    std::vector<double> wave(static_cast<std::size_t>(end * kRate) + 1, 0.0);
    for (auto const& note : notes) {
        auto const first = static_cast<std::size_t>(note.starts * kRate);
        auto const count = static_cast<std::size_t>(note.lasts * kRate);
        for (std::size_t i = 0; i < count; ++i) {
            double const t = static_cast<double>(i) / kRate;
            double const attack = std::min(t / 0.012, 1.0);
            double const release = std::min((note.lasts - t) / 0.03, 1.0);
            double const envelope = attack * release * std::exp(-4.5 * t / note.lasts);
            double const turn = 2.0 * std::numbers::pi * note.hertz * t;
            wave[first + i] += note.loudness * envelope * (std::sin(turn) + 0.22 * std::sin(2.0 * turn));
        }
    }
    std::vector<std::int16_t> samples(wave.size());
    std::ranges::transform(wave, samples.begin(), [](double value) {
        return static_cast<std::int16_t>(std::clamp(value, -0.5, 0.5) * 32767.0);
    });
    return samples;
}

// Opening a device that is not there makes the audio library complain on the terminal at length.
bool somebody_listens()
{
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (std::getenv("PULSE_SERVER") != nullptr) {
        return true;
    }
    if (char const* runtime = std::getenv("XDG_RUNTIME_DIR")) {
        for (char const* name : {"pulse/native", "pipewire-0"}) {
            if (fs::exists(fs::path(runtime) / name, ignored)) {
                return true;
            }
        }
    }
    for (fs::directory_iterator it("/dev/snd", ignored), last; !ignored && it != last;
         it.increment(ignored)) {
        if (it->path().filename().string().starts_with("pcm")) {
            return true;
        }
    }
    return false;
}

} // namespace

struct Sounds::Voices
{
    std::array<sf::SoundBuffer, kSounds> buffers;
    std::array<sf::Sound, kSounds> sounds;
};

std::vector<std::int16_t> samples_of(Sound sound)
{
    switch (sound) {
    case Sound::choice:
        return ring(std::array{Note{392.0, 0.0, 0.45, 0.16}, Note{587.3, 0.07, 0.6, 0.14}});
    case Sound::voice:
        return ring(std::array{Note{659.3, 0.0, 0.35, 0.10}});
    case Sound::nearly_over:
        return ring(std::array{Note{329.6, 0.0, 0.3, 0.13}, Note{329.6, 0.28, 0.4, 0.13}});
    case Sound::leaves:
        return ring(std::array{
            Note{392.0, 0.0, 0.6, 0.13}, Note{311.1, 0.22, 0.7, 0.13}, Note{261.6, 0.44, 1.1, 0.13}});
    }
    return {};
}

Sounds::Sounds()
{
    if (!somebody_listens()) {
        return;
    }
    std::ostringstream complaints;
    auto* const before = sf::err().rdbuf(complaints.rdbuf());
    auto voices = std::make_unique<Voices>();
    bool loaded = true;
    for (std::size_t i = 0; i < kSounds; ++i) {
        auto const samples = samples_of(static_cast<Sound>(i));
        loaded &= voices->buffers[i].loadFromSamples(
            samples.data(), samples.size(), 1, static_cast<unsigned>(kRate)
        );
        voices->sounds[i].setBuffer(voices->buffers[i]);
    }
    sf::err().rdbuf(before);
    if (loaded && complaints.str().empty()) {
        voices_ = std::move(voices);
    }
}

Sounds::~Sounds() = default;

void Sounds::play(Sound sound)
{
    if (on_ && voices_) {
        voices_->sounds[static_cast<std::size_t>(sound)].play();
    }
}

} // namespace twocircles::client::ui
