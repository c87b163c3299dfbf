#include "server/app/stored_games.hpp"

#include "server/store/codec.hpp"
#include "server/store/data_folder.hpp"

#include <algorithm>
#include <cctype>
#include <future>

namespace twocircles::app {

namespace {

// Puts the question and waits for the answer.
template <class T, class Ask>
engine::Result<T, std::string> answer(Ask ask)
{
    auto promised = std::make_shared<std::promise<engine::Result<T, store::StoreError>>>();
    auto future = promised->get_future();
    ask([promised](engine::Result<T, store::StoreError> result) { promised->set_value(std::move(result)); });
    auto result = future.get();
    if (!result.ok()) return result.error().sentence;
    return std::move(result).value();
}

std::string in_capitals(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(std::toupper(c));
    });
    return text;
}

ListedGame listed(store::GameSummary summary)
{
    ListedGame out;
    if (const auto setup = store::decode_setup(summary.header.setup); setup.ok()) {
        out.code = setup.value().room_code;
        out.room = setup.value().room_name;
        out.player = setup.value().player_name;
    }
    out.summary = std::move(summary);
    return out;
}

} // namespace

engine::Result<StoredGames, std::string> StoredGames::open(std::filesystem::path folder)
{
    if (folder.empty()) folder = store::default_data_folder();
    if (folder.empty())
        return std::string(
            "There is no folder for the journal, because $HOME is not set. Give one with --data."
        );
    if (!std::filesystem::exists(folder / "journal.db"))
        return "There is no journal in " + folder.string() +
               ". The server says at its start where it keeps it; give that folder with --data.";
    store::JournalOptions options;
    options.folder = folder;
    auto opened = store::Journal::open(options);
    if (!opened.ok()) return opened.error().sentence;
    return StoredGames(std::move(opened).value());
}

engine::Result<std::vector<ListedGame>, std::string> StoredGames::list()
{
    auto games = answer<std::vector<store::GameSummary>>([this](auto reply) { journal_->all_games(reply); });
    if (!games.ok()) return games.error();
    std::vector<ListedGame> out;
    for (auto& summary : std::move(games).value())
        out.push_back(listed(std::move(summary)));
    return out;
}

engine::Result<ListedGame, std::string> StoredGames::find(const std::string& which)
{
    auto games = list();
    if (!games.ok()) return games.error();
    const std::string code = in_capitals(which);
    for (auto& game : std::move(games).value())
        if ((!game.code.empty() && in_capitals(game.code) == code) ||
            std::to_string(static_cast<std::int64_t>(game.summary.id)) == which)
            return std::move(game);
    return "There is no game “" + which + "” in this journal. All there are: twocircles-server games list";
}

engine::Result<store::StoredGame, std::string> StoredGames::read(store::GameId id)
{
    return answer<store::StoredGame>([this, id](auto reply) { journal_->read(id, reply); });
}

engine::Result<store::Done, std::string> StoredGames::erase(store::GameId id)
{
    return answer<store::Done>([this, id](auto reply) { journal_->delete_game(id, reply); });
}

} // namespace twocircles::app
