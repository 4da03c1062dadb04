using System.Globalization;
using RegioHelix.Studies.Strategies;

namespace RegioHelix.Studies.Exports;

/// <summary>Strategies as CSV: a list of them, the priorities of one, and each project's chain.</summary>
public static class StrategyCsv
{
    private static readonly string[] Listed = ["region", "nuts_version", "period", "slug", "title", "status", "invented"];

    private static readonly string[] Priorities =
    [
        "strategy", "invented", "priority", "name", "scope", "state", "breadth", "roots", "activities", "jobs", "jobs_lower", "jobs_upper", "share", "share_of_all", "location_quotient", "lower", "upper", "density", "mean_density",
        "calls", "projects", "money_eur", "dataset", "year",
    ];

    private static readonly string[] Chain =
    [
        "strategy", "invented", "project", "title", "priority", "call", "budget_eur", "eu_share_eur", "partners", "outputs", "results", "priority_link", "call_link", "project_link", "partner_link", "output_link", "result_link", "trend_link",
        "complete", "first_break", "source_file", "source_line",
    ];

    /// <summary>Writes a list.</summary>
    public static string Write(StrategyList list, CultureInfo culture) => CsvText.Write(Listed, list.Strategies, one => [one.Region.Code, one.Region.NutsVersion, one.Period, one.Slug, one.Title.In(culture), StudyWords.Of(one.Status), Yes(one.IsInvented)]);

    /// <summary>Writes the priorities of a strategy with their sharpness.</summary>
    public static string Write(StrategyProfile profile, CultureInfo culture) => CsvText.Write(Priorities, profile.Priorities, one => (object?[])
    [
        $"{profile.Line.Region.Code}/{profile.Line.Slug}", Yes(profile.Line.IsInvented), one.Code, one.Name.In(culture), string.Join(' ', one.Scope), StudyWords.Of(one.Sharpness.State),
        one.Sharpness.Breadth is { } breadth ? StudyWords.Of(breadth) : null, StudyWords.Of(one.Sharpness.Roots), one.Sharpness.Activities, one.Sharpness.Jobs, one.Sharpness.JobsLower, one.Sharpness.JobsUpper,
        one.Sharpness.Share, one.Sharpness.ShareOfAll, one.Sharpness.LocationQuotient, one.Sharpness.Lower, one.Sharpness.Upper, one.Sharpness.Density, one.Sharpness.MeanDensity,
        one.Calls, one.Projects, one.Money, profile.Provenance?.Dataset, profile.Provenance?.Year,
    ]);

    /// <summary>Writes each project's chain.</summary>
    public static string Write(EvidenceChain chain, CultureInfo culture) => CsvText.Write(Chain, chain.Lines, one => (object?[])
    [
        $"{chain.Strategy.Region.Code}/{chain.Strategy.Slug}", Yes(chain.Strategy.IsInvented), one.Code, one.Title.In(culture), one.Priority, one.Call, one.Budget, one.EuShare, one.Partners, one.Outputs, one.Results,
        .. one.Links.Select(link => (object?)StudyWords.Of(link)),
        Yes(one.IsComplete), one.FirstBreak is { } broken ? StudyWords.Of(broken) : null, one.Source?.File, one.Source?.Line,
    ]);

    private static string Yes(bool said) => said ? "yes" : "no";
}
