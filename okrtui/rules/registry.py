"""All rules, by code."""

from okrtui.rules.alignment.circular_parents import CircularParents
from okrtui.rules.alignment.no_priorities import NoPriorities
from okrtui.rules.alignment.no_vision import NoVision
from okrtui.rules.alignment.objective_supports_nothing import ObjectiveSupportsNothing
from okrtui.rules.alignment.parent_not_found import ParentNotFound
from okrtui.rules.alignment.unsupported_priority import UnsupportedPriority
from okrtui.rules.clarity.business_as_usual import BusinessAsUsual
from okrtui.rules.clarity.compound_objective import CompoundObjective
from okrtui.rules.clarity.duplicate_title import DuplicateTitle
from okrtui.rules.clarity.kpi_as_objective import KpiAsObjective
from okrtui.rules.clarity.long_title import LongTitle
from okrtui.rules.clarity.number_in_objective import NumberInObjective
from okrtui.rules.clarity.task_as_objective import TaskAsObjective
from okrtui.rules.clarity.vague_objective import VagueObjective
from okrtui.rules.execution.done_without_effect import DoneWithoutEffect
from okrtui.rules.execution.initiative_outside_period import InitiativeOutsidePeriod
from okrtui.rules.execution.initiative_overdue import InitiativeOverdue
from okrtui.rules.execution.initiative_serves_nothing import InitiativeServesNothing
from okrtui.rules.execution.key_result_without_initiative import KeyResultWithoutInitiative
from okrtui.rules.execution.objective_without_initiative import ObjectiveWithoutInitiative
from okrtui.rules.execution.overloaded_team import OverloadedTeam
from okrtui.rules.execution.starts_before_its_predecessor_ends import StartsBeforeItsPredecessorEnds
from okrtui.rules.execution.too_late_to_matter import TooLateToMatter
from okrtui.rules.execution.unscheduled_initiative import UnscheduledInitiative
from okrtui.rules.execution.vague_initiative import VagueInitiative
from okrtui.rules.focus.long_period import LongPeriod
from okrtui.rules.focus.overloaded_owner import OverloadedOwner
from okrtui.rules.focus.too_few_key_results import TooFewKeyResults
from okrtui.rules.focus.too_many_key_results import TooManyKeyResults
from okrtui.rules.focus.too_many_objectives import TooManyObjectives
from okrtui.rules.history.baseline_rewritten import BaselineRewritten
from okrtui.rules.history.dropped_without_decision import DroppedWithoutDecision
from okrtui.rules.history.history_rewritten import HistoryRewritten
from okrtui.rules.history.target_eased import TargetEased
from okrtui.rules.kpis.kpi_out_of_range import KpiOutOfRange
from okrtui.rules.measurability.ambiguous_percent import AmbiguousPercent
from okrtui.rules.measurability.duplicate_metric import DuplicateMetric
from okrtui.rules.measurability.kpi_as_key_result import KpiAsKeyResult
from okrtui.rules.measurability.measured_only_at_the_end import MeasuredOnlyAtTheEnd
from okrtui.rules.measurability.milestone_key_result import MilestoneKeyResult
from okrtui.rules.measurability.missing_baseline import MissingBaseline
from okrtui.rules.measurability.missing_source import MissingSource
from okrtui.rules.measurability.missing_target import MissingTarget
from okrtui.rules.measurability.missing_unit import MissingUnit
from okrtui.rules.measurability.no_starting_point import NoStartingPoint
from okrtui.rules.measurability.same_as_initiative import SameAsInitiative
from okrtui.rules.measurability.task_as_key_result import TaskAsKeyResult
from okrtui.rules.measurability.title_disagrees import TitleDisagrees
from okrtui.rules.measurability.unmeasurable_key_result import UnmeasurableKeyResult
from okrtui.rules.measurability.vanity_metric import VanityMetric
from okrtui.rules.ownership.initiative_without_owner import InitiativeWithoutOwner
from okrtui.rules.ownership.key_result_without_owner import KeyResultWithoutOwner
from okrtui.rules.ownership.objective_without_owner import ObjectiveWithoutOwner
from okrtui.rules.ownership.owner_is_not_a_person import OwnerIsNotAPerson
from okrtui.rules.realism.impossible_percentage import ImpossiblePercentage
from okrtui.rules.realism.out_of_reach import OutOfReach
from okrtui.rules.realism.sandbagged_target import SandbaggedTarget
from okrtui.rules.realism.target_already_met import TargetAlreadyMet
from okrtui.rules.realism.unrealistic_target import UnrealisticTarget
from okrtui.rules.rhythm.behind_pace import BehindPace
from okrtui.rules.rhythm.check_in_date import CheckInDate
from okrtui.rules.rhythm.check_in_due import CheckInDue
from okrtui.rules.rhythm.confident_but_behind import ConfidentButBehind
from okrtui.rules.rhythm.confident_but_still import ConfidentButStill
from okrtui.rules.rhythm.falling_confidence import FallingConfidence
from okrtui.rules.rhythm.never_checked_in import NeverCheckedIn
from okrtui.rules.rhythm.period_over import PeriodOver
from okrtui.rules.rhythm.review_due import ReviewDue
from okrtui.rules.rule import Rule
from okrtui.rules.structure.dangling_reference import DanglingReference
from okrtui.rules.structure.dates_reversed import DatesReversed
from okrtui.rules.structure.due_outside_period import DueOutsidePeriod
from okrtui.rules.structure.duplicate_id import DuplicateId
from okrtui.rules.structure.invalid_toml import InvalidToml
from okrtui.rules.structure.missing_field import MissingField
from okrtui.rules.structure.missing_id import MissingId
from okrtui.rules.structure.unknown_key import UnknownKey
from okrtui.rules.structure.unsupported_format import UnsupportedFormat
from okrtui.rules.structure.unused_allow import UnusedAllow
from okrtui.rules.structure.wrong_type import WrongType

RULES: tuple[type[Rule], ...] = (
    InvalidToml,
    WrongType,
    MissingField,
    UnknownKey,
    DuplicateId,
    DanglingReference,
    UnsupportedFormat,
    MissingId,
    DatesReversed,
    UnusedAllow,
    DueOutsidePeriod,
    TooManyObjectives,
    TooManyKeyResults,
    TooFewKeyResults,
    OverloadedOwner,
    LongPeriod,
    VagueObjective,
    NumberInObjective,
    TaskAsObjective,
    CompoundObjective,
    BusinessAsUsual,
    LongTitle,
    DuplicateTitle,
    KpiAsObjective,
    UnmeasurableKeyResult,
    MissingBaseline,
    MissingTarget,
    MissingUnit,
    TaskAsKeyResult,
    MilestoneKeyResult,
    VanityMetric,
    KpiAsKeyResult,
    TitleDisagrees,
    MissingSource,
    DuplicateMetric,
    NoStartingPoint,
    AmbiguousPercent,
    SameAsInitiative,
    MeasuredOnlyAtTheEnd,
    UnrealisticTarget,
    SandbaggedTarget,
    TargetAlreadyMet,
    ImpossiblePercentage,
    OutOfReach,
    KeyResultWithoutOwner,
    ObjectiveWithoutOwner,
    InitiativeWithoutOwner,
    OwnerIsNotAPerson,
    ObjectiveWithoutInitiative,
    InitiativeServesNothing,
    KeyResultWithoutInitiative,
    InitiativeOutsidePeriod,
    OverloadedTeam,
    InitiativeOverdue,
    StartsBeforeItsPredecessorEnds,
    UnscheduledInitiative,
    TooLateToMatter,
    DoneWithoutEffect,
    VagueInitiative,
    ObjectiveSupportsNothing,
    UnsupportedPriority,
    ParentNotFound,
    CircularParents,
    NoVision,
    NoPriorities,
    KpiOutOfRange,
    CheckInDue,
    NeverCheckedIn,
    CheckInDate,
    FallingConfidence,
    BehindPace,
    ReviewDue,
    PeriodOver,
    ConfidentButStill,
    ConfidentButBehind,
    TargetEased,
    BaselineRewritten,
    HistoryRewritten,
    DroppedWithoutDecision,
)
