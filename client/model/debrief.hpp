// What a finished game teaches, as the server computed it from the journal.
#pragma once

#include "client/model/game.hpp"

#include <string>
#include <vector>

namespace twocircles::client::model {

struct Sample
{
    double day = 0;
    TeamMeters team{};
};

struct StanceShown
{
    int follower = 0;
    Stance stance = Stance::none;
    std::string words;
};

struct Decision
{
    int beat_number = 0;
    double day = 0;
    std::string beat_title, situation, response, feedback;
    bool by_timeout = false;
    std::vector<ActShown> acts;
    std::vector<std::string> other_responses, questions;
    std::vector<Movement> movements;
    std::vector<StanceShown> stances;
    double score_change = 0; // points
};

struct ActTotal
{
    std::string act;
    Family family = Family::unknown;
    int times = 0;
    double weight = 0;
};

struct Moment
{
    int decision = 0; // index in decisions
    std::string headline, why;
};

struct PromiseFate
{
    std::string text, fate; // fate: unmade open kept broken
    double made_day = 0;
};

struct PersonResult
{
    int follower = 0;
    std::string name;
    PersonMeters before{}, after{};
    bool gone = false, hero = false;
};

struct GoalResult
{
    GoalCard goal;
    double value = 0;
};

struct Debrief
{
    std::string title, ending_title, ending_text, vision;
    double score = 0;
    std::vector<GoalResult> goals;
    std::vector<Sample> samples;
    std::vector<Decision> decisions;
    std::vector<ActTotal> acts;
    double control_share = 0; // 0..1 of control among control and influence
    int decisions_counted = 0;
    std::vector<Moment> moments;
    std::vector<std::string> questions, learning_goals;
    std::vector<PromiseFate> promises;
    std::vector<PersonResult> people;
    std::vector<Note> happenings;
    bool finished = false;
};

} // namespace twocircles::client::model
