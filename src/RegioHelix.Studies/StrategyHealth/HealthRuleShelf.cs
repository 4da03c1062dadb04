using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Editable;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>
/// The criteria and the wheel in force: those that travel with the program, and those of the user's <c>health-criteria.tsv</c>, which replace by name, and
/// <c>ris3-wheel.tsv</c>, which replaces the wheel as a whole.
/// </summary>
/// <param name="criteriaFile">The user's criteria; null for none.</param>
/// <param name="wheelFile">The user's wheel; null for none.</param>
public sealed class HealthRuleShelf(string? criteriaFile = null, string? wheelFile = null)
{
    private readonly StandingFile<FulfilmentCriterion> criteria = new(criteriaFile, HealthRuleFile.AllCriteria, HealthRuleFile.ReadCriteria, Join);

    private readonly StandingFile<WheelQuestion> wheel = new(wheelFile, HealthRuleFile.AllQuestions, HealthRuleFile.ReadQuestions, (travelling, own) => own.Count > 0 ? own : travelling);

    /// <summary>What is wrong with the user's files; where anything is, the former set stays in force.</summary>
    public IReadOnlyList<Problem> Problems => [.. criteria.Read().Problems, .. wheel.Read().Problems];

    /// <summary>The criteria of a period in their order, in the version in force on a day; empty where it has none.</summary>
    public IReadOnlyList<FulfilmentCriterion> Criteria(string period, DateOnly day) => [.. criteria.Read().Items.Where(one => one.Period == period && one.Origin.IsInForce(day)).OrderBy(one => one.Number)];

    /// <summary>The names of all criteria of a period.</summary>
    public IReadOnlyList<string> CriteriaOf(string period) => [.. criteria.Read().Items.Where(one => one.Period == period).Select(one => one.Name).Distinct()];

    /// <summary>The questions of the wheel, step by step.</summary>
    public IReadOnlyList<WheelQuestion> Questions => wheel.Read().Items;

    private static IReadOnlyList<FulfilmentCriterion> Join(IReadOnlyList<FulfilmentCriterion> travelling, IReadOnlyList<FulfilmentCriterion> own) =>
        [.. travelling.Where(one => !own.Any(other => other.Name == one.Name && other.Period == one.Period)), .. own];
}
