// The constants of the follower model: 4.2 relaxation and couplings, 4.3 impulses, 4.4 circles, 4.5 team, 5
// chance. docs/model.md says where they come from. Days are story days. Nothing here is tuned per scenario.
#pragma once

#include "server/engine/model/vocabulary.hpp"

#include <cstdint>

namespace twocircles::engine::coefficient {

// By State: morale, stress, inner_drive, plan_clarity, competence, vision, heart_trust, competence_trust,
// respect, loyalty
inline constexpr double kBaseline[kStates] = {.50, .30, .40, .25, .45, .20, .45, .45, .45, .40};
inline constexpr double kRiseDays[kStates] = {3, 4, 12, 10, 1e9, 20, 45, 45, 45, 50};
inline constexpr double kFallDays[kStates] = {3, 4, 10, 10, 1e9, 20, 25, 30, 30, 25};
// Bad is stronger than good (section 2). Stress weighs on its growing side, by the same factor 1.
inline constexpr double kLossWeight[kStates] = {2.0, 1.0, 1.5, 1.0, 1.0, 1.5, 2.5, 1.5, 2.0, 2.0};

// People outside a leader's reports begin more distant from that leader (4.2).
inline constexpr double kOutsideVision = .15, kOutsideCompetenceTrust = .42, kOutsideRespect = .42,
                        kOutsideLoyalty = .30;

// Equilibrium couplings x* = b + sum w (y - y0), with y0 the baselines above (4.2).
inline constexpr double kMoraleByHeartTrust = .20, kMoraleByDrive = .20, kMoraleByStress = -.30,
                        kMoraleByPlan = .10, kMoraleByDelivery = .20, kMoraleByConflict = -.25;
inline constexpr double kDriveByVision = .45, kDriveByHeartTrust = .15, kDriveByMorale = .10,
                        kDriveByStress = -.20;
inline constexpr double kStressByUrgency = .45, kStressByPlan = -.15, kStressByHeartTrust = -.15,
                        kStressByConflict = .15;
inline constexpr double kHeartTrustByMorale = .10, kHeartTrustByLoyalty = .15;
inline constexpr double kCompetenceTrustByDelivery = .45, kCompetenceTrustByPlan = .20;
inline constexpr double kRespectByCompetenceTrust = .45, kRespectByHeartTrust = .30, kRespectByDelivery = .10;
inline constexpr double kLoyaltyByHeartTrust = .35, kLoyaltyByRespect = .35, kLoyaltyByVision = .30,
                        kLoyaltyByDrive = .15, kLoyaltyByMorale = .10;
inline constexpr double kDeliveryRest = .5;

// Risk-taking (4.2).
inline constexpr double kRiskConstant = -.05, kRiskByDrive = .40, kRiskByHeartTrust = .40,
                        kRiskByVision = .15, kRiskByBoldness = .22, kRiskByStress = -.35,
                        kRiskByControl = -.22;
inline constexpr double kRiskDays = 1;

// Impulses (4.3).
inline constexpr double kHabituation = .30, kHabitDays = 5;
inline constexpr double kLoyaltySpill = .25; // of every change of heart-trust or respect
inline constexpr double kFailureWindowDays = 4;
inline constexpr double kLongAgo = -99; // a day on which no window is open

// Contagion per day (4.4).
inline constexpr double kMoraleContagion = .10, kVisionContagion = .10, kLoyaltyContagion = .015,
                        kRespectContagion = .02;

// Team (4.5).
inline constexpr double kOrderDays = 6, kRecentDeliveryDays = 7, kUrgencyDays = 10, kConflictDays = 25,
                        kNoveltyDays = 30;
inline constexpr double kNoveltyRest = .3;
inline constexpr double kGoodDelivery = .22;
inline constexpr double kSituationOver = .02; // urgency and conflict below this are gone
inline constexpr double kAttemptsPerDay = .20, kInnovationOfSuccess = .25;

// Leaving: hazard per day at loyalty .5 and morale .5, how steeply it falls (7.3), and what it does to those
// who stay. Half the hazard of 7.3: with .002 loyalty and leaving correlate twice as strongly as published.
inline constexpr double kLeavePerDay = .001, kLeaveByLoyalty = -6, kLeaveByMorale = -3;
// Nobody decides to go within two weeks of a new beginning (design).
inline constexpr std::uint64_t kFirstLeaving = 14; // story day
inline constexpr double kLossMorale = -.06, kLossLoyalty = -.02, kLossStress = .05, kLossPlan = -.04;
inline constexpr double kUnrestDays = 21,
                        kUnrestPerLeaver = 1.0; // hazard x (1 + unrest): turnover is contagious

// Several leaders: how much one to whom a person does not report counts, and what keeps the weights defined.
inline constexpr double kOutsideStanding = .5, kLeastStanding = .1;
// Two visions above their baseline that differ: share of the weaker one's height that direction loses.
inline constexpr double kRivalry = 1.25;

} // namespace twocircles::engine::coefficient
