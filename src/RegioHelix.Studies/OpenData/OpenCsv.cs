using System.Globalization;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Funding;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Strategies;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Studies.OpenData;

/// <summary>The files of the catalogue that no other page has.</summary>
public static class OpenCsv
{
    private static readonly string[] CallColumns = ["region", "nuts_version", "period", "strategy_invented", "call", "name", "priority", "opens_on", "closes_on", "budget_eur", "themes", "address"];

    private static readonly string[] EventColumns = ["slug", "title", "title_language", "invented", "organiser", "place", "time_zone", "first_day", "last_day", "state", "themes"];

    private static readonly string[] OriginColumns = ["article", "version", "valid_from", "valid_to", "mark", "source", "english", "dutch", "question", "dutch_question"];

    private static readonly string[] RuleColumns = ["rule", "kind", "when", "input", "value", .. OriginColumns];

    private static readonly string[] SetColumns = ["set", "set_name", "rule", "kind", "whom", "count", .. OriginColumns];

    private static readonly string[] CategoryColumns = ["region", "period", "category", "outermost", "mark", "source"];

    /// <summary>Writes calls.</summary>
    public static string Write(IReadOnlyList<PublishedCall> calls, CultureInfo culture) => CsvText.Write(CallColumns, calls, one => (object?[])
    [
        one.Strategy.RegionCode, (int)one.Strategy.RegionVersion, one.Strategy.Period, Yes(one.Strategy.IsInvented), one.Call.Code, StrategyWords.Of(one.Call.Name).In(culture), one.Priority,
        Day(one.Call.OpensOn), Day(one.Call.ClosesOn), one.Call.Budget, string.Join(' ', one.Call.Themes), one.Call.Address,
    ]);

    /// <summary>Writes events.</summary>
    public static string Write(IReadOnlyList<HostedEvent> events, CultureInfo culture) => CsvText.Write(EventColumns, events, one =>
    {
        var title = one.Title.In(culture.TwoLetterISOLanguageName);
        return (object?[])[one.Slug, title?.Text, title?.Language, Yes(one.Origin == Registry.RecordOrigin.Invented), one.Organisation?.Slug, one.Place, one.Zone, Day(one.FirstDay), Day(one.LastDay), StudyWords.Of(one.Status), string.Join(' ', one.Themes)];
    });

    /// <summary>Writes funding rules in all their versions.</summary>
    public static string Write(IReadOnlyList<FundingRule> rules) => CsvText.Write(RuleColumns, rules, rule => (object?[])
    [
        rule.Name, StudyWords.Of(rule.Kind), rule.When.Text, rule.Input, rule.Value == 0 ? null : rule.Value, .. Origin(rule.Origin), rule.English, rule.Dutch, rule.Question, rule.DutchQuestion,
    ]);

    /// <summary>Writes the categories of regions.</summary>
    public static string Write(IReadOnlyList<RegionCategory> categories) => CsvText.Write(CategoryColumns, categories, one => (object?[])[one.Region, one.Period, one.Category, Yes(one.IsOutermost), one.Mark, one.Source]);

    /// <summary>Writes the rule sets for consortia.</summary>
    public static string Write(IReadOnlyList<ConsortiumRuleSet> sets) => CsvText.Write(SetColumns, sets.SelectMany(set => set.Rules.Select(rule => (set, rule))), one => (object?[])
    [
        one.set.Name, one.set.English, one.rule.Name, StudyWords.Of(one.rule.Kind), one.rule.Whom.Text, one.rule.Count == 0 ? null : one.rule.Count, .. Origin(one.rule.Origin), one.rule.English, one.rule.Dutch, one.rule.Question, one.rule.DutchQuestion,
    ]);

    private static object?[] Origin(RuleOrigin origin) => [origin.Article, origin.Version, Day(origin.ValidFrom), Day(origin.KnownEnd), origin.Mark, origin.Source];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yes(bool said) => said ? "yes" : "no";
}
