namespace RegioHelix.Registry.Strategies;

/// <summary>How much of a list of projects says what: so that nobody takes what is missing for what is not.</summary>
/// <param name="Projects">How many projects.</param>
/// <param name="Money">The sum of the budgets that are known, in euro.</param>
/// <param name="WithoutBudget">How many have none that is known; they are in no sum.</param>
/// <param name="Lines">What else they say.</param>
public sealed record ProjectCoverage(int Projects, decimal Money, int WithoutBudget, IReadOnlyList<CoverageLine> Lines)
{
    /// <summary>Counts.</summary>
    /// <param name="projects">The projects with who takes part.</param>
    /// <param name="calls">The calls of their strategy.</param>
    public static ProjectCoverage From(IReadOnlyCollection<StrategyProject> projects, IEnumerable<StrategyCall> calls)
    {
        var priorityOf = calls.ToDictionary(call => call.Id, call => call.PriorityId);
        CoverageLine Line(CoveredField field, Func<StrategyProject, bool> has)
        {
            var those = projects.Where(has).ToList();
            return new(field, those.Count, those.Sum(one => one.Budget ?? 0));
        }
        return new(projects.Count, projects.Sum(one => one.Budget ?? 0), projects.Count(one => one.Budget is null),
        [
            Line(CoveredField.Priority, one => one.PriorityId is not null || (one.CallId is { } call && priorityOf.GetValueOrDefault(call) is not null)),
            Line(CoveredField.Call, one => one.CallId is not null),
            Line(CoveredField.Region, one => one.RegionCode is not null),
            Line(CoveredField.Partner, one => one.Partners.Count > 0),
            Line(CoveredField.KnownPartner, one => one.Partners.Any(partner => partner.OrganisationId is not null)),
            Line(CoveredField.Category, one => one.Category is not null),
            Line(CoveredField.EuShare, one => one.EuShare is not null),
            Line(CoveredField.Dates, one => one is { StartsOn: not null, EndsOn: not null }),
        ]);
    }
}

/// <summary>How many projects say something, and how much money they are.</summary>
/// <param name="Field">What.</param>
/// <param name="Projects">How many.</param>
/// <param name="Money">Their known budgets in euro.</param>
public sealed record CoverageLine(CoveredField Field, int Projects, decimal Money);

/// <summary>What a project may say.</summary>
public enum CoveredField
{
    /// <summary>Its priority, itself or by its call.</summary>
    Priority,

    /// <summary>Its call.</summary>
    Call,

    /// <summary>Where it takes place.</summary>
    Region,

    /// <summary>Who takes part.</summary>
    Partner,

    /// <summary>Somebody who takes part and whom the registry knows.</summary>
    KnownPartner,

    /// <summary>Its category of intervention.</summary>
    Category,

    /// <summary>The Union's part of its money.</summary>
    EuShare,

    /// <summary>Its first and last day.</summary>
    Dates,
}
