using System.Globalization;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Exports;

/// <summary>Partnerships as CSV. No person is in it, and no organisation that has not agreed.</summary>
public static class PartnershipCsv
{
    private static readonly string[] Lines = ["slug", "title", "stage", "stage_since", "goal", "goal_on", "scope", "members", "regions", "health", "missing", "invented", "published"];
    private static readonly string[] Items = ["kind", "title", "member", "on", "done_on", "overdue", "activities", "likelihood", "impact", "answer", "amount", "currency", "source", "link"];
    private static readonly string[] Strengths = ["code", "region", "larger", "figures_of", "brings", "brings_alone", "own_density", "added", "together", "added_by"];

    /// <summary>The list.</summary>
    public static string Write(PartnershipList list, CultureInfo culture) => CsvText.Write(Lines, list.Lines, line => (object?[])
    [
        line.Slug, line.Title.In(culture), StudyWords.Of(line.Stage), Day(line.StageSince), line.Goal?.In(culture), Day(line.GoalOn), Codes(line.Scope), line.Members, string.Join(' ', line.Regions), StudyWords.Of(line.Health), Codes(line.Missing),
        line.IsInvented ? "yes" : "no", line.IsPublished ? "yes" : "no",
    ]);

    /// <summary>What stands on one board.</summary>
    public static string Write(PartnershipProfile profile, CultureInfo culture) => CsvText.Write(Items, profile.Items, item => (object?[])
    [
        StudyWords.Of(item.Kind), item.Title, item.Owner?.In(culture), Day(item.On), Day(item.DoneOn), item.IsOverdue ? "yes" : "no", Codes(item.Activities), item.Likelihood, item.Impact, item.Answer,
        item.Amount?.ToString(CultureInfo.InvariantCulture), item.Currency, item.Source, item.Link,
    ]);

    /// <summary>What its regions bring and gain.</summary>
    public static string Write(PartnershipStrengths strengths, CultureInfo culture) => CsvText.Write(Strengths, strengths.Members, member => (object?[])
    [
        member.Code, member.Name.In(culture), member.Larger, string.Join(' ', member.Rows), Codes(member.Brings), Codes(member.Alone), member.Own, member.Added, member.Together, string.Join(' ', member.AddedBy.Select(part => part.Code)),
    ]);

    private static string Codes(IEnumerable<ActivityName> activities) => string.Join(' ', activities.Select(one => one.Code));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
