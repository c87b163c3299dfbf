#include "server/app/preview_game.hpp"

#include "server/net/stored_game.hpp"
#include "server/net/translate_room.hpp"
#include "server/store/codec.hpp"
#include "server/store/journal.hpp"
#include "server/store/token_hash.hpp"

#include <functional>
#include <future>
#include <utility>

namespace twocircles::app {

namespace {

template <class T>
using Answer = engine::Result<T, store::StoreError>;

// The journal answers from its own thread; here nothing else is to be done meanwhile.
template <class T>
Answer<T> asked(const std::function<void(store::Reply<T>)>& ask)
{
    std::promise<Answer<T>> promise;
    auto answer = promise.get_future();
    ask([&promise](Answer<T> result) { promise.set_value(std::move(result)); });
    return answer.get();
}

Answer<std::unique_ptr<store::Journal>> open_in(const std::filesystem::path& folder)
{
    store::JournalOptions options;
    options.folder = folder;
    return store::Journal::open(std::move(options));
}

} // namespace

Written write_game(
    const std::filesystem::path& folder, const engine::Scenario& scenario, const room::RoomSetup& setup,
    const std::string& player_name, const room::Retraced& way
)
{
    auto opened = open_in(folder);
    if (!opened.ok()) return opened.error().sentence;
    auto journal = std::move(opened).value();
    const auto token = store::random_token();
    auto header =
        net::header_of(scenario, setup, std::string("Two Circles ") + TWOCIRCLES_VERSION, player_name);
    const auto game = asked<store::GameId>([&](auto reply) {
        journal->create_game(std::move(header), store::hash_of(net::text_of(token)), std::move(reply));
    });
    if (!game.ok()) return game.error().sentence;
    const store::Progress progress{
        static_cast<std::uint32_t>(way.beats), static_cast<std::uint32_t>(way.day), way.finished};
    std::uint32_t number = 0;
    for (const room::Entry& entry : way.entries) {
        const auto done = asked<store::Done>([&](auto reply) {
            journal->append(game.value(), number, store::encode(entry), progress, std::move(reply));
        });
        if (!done.ok()) return done.error().sentence;
        ++number;
    }
    return token;
}

engine::Result<PlayedGame, std::string>
read_game(const std::filesystem::path& folder, const std::string& token)
{
    auto opened = open_in(folder);
    if (!opened.ok()) return opened.error().sentence;
    auto journal = std::move(opened).value();
    const auto holder =
        asked<store::Holder>([&](auto reply) { journal->find(store::hash_of(token), std::move(reply)); });
    if (!holder.ok()) return holder.error().sentence;
    const auto stored =
        asked<store::StoredGame>([&](auto reply) { journal->read(holder.value().game, std::move(reply)); });
    if (!stored.ok()) return stored.error().sentence;
    auto setup = net::setup_of(stored.value().header);
    if (!setup.ok()) return setup.error();
    PlayedGame game;
    game.setup = std::move(setup).value();
    for (const std::string& bytes : stored.value().entries) {
        auto entry = store::decode_entry(bytes);
        if (!entry.ok()) return entry.error();
        game.entries.push_back(std::move(entry).value());
    }
    return game;
}

} // namespace twocircles::app
