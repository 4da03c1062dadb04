using System.Globalization;
using RegioHelix.Studies.Needs;
using RegioHelix.Studies.Organisations;

namespace RegioHelix.Studies.Exports;

/// <summary>Published organisations, needs and offers as CSV. No person and no address of mail is in it, nor the owner of an anonymous need.</summary>
public static class OrganisationCsv
{
    private static readonly string[] Organisations = ["slug", "name", "kind", "invented", "town", "region", "nuts_version", "region_name", "country", "activities", "topics", "languages", "confirmed_at"];

    private static readonly string[] Needs =
        ["slug", "type", "invented", "title", "title_language", "owner", "anonymous", "readiness_from", "readiness_to", "deadline", "regions", "languages", "activities", "topics", "published_at", "expires_at"];

    /// <summary>Writes organisations.</summary>
    public static string Write(IEnumerable<OrganisationLine> lines, CultureInfo culture) => CsvText.Write(Organisations, lines, one => (object?[])
    [
        one.Slug, one.Name, StudyWords.Of(one.Kind), YesOrNo(one.IsInvented), one.Town, one.Place?.Code, one.Place?.NutsVersion, one.Place?.Name.In(culture), one.Place?.Country,
        Codes(one.Activities), Tags(one.Topics), string.Join(' ', one.Languages), Day(one.ConfirmedAt),
    ]);

    /// <summary>Writes needs and offers.</summary>
    public static string Write(IEnumerable<NeedLine> lines, CultureInfo culture) => CsvText.Write(Needs, lines, one =>
    {
        var title = one.Title.In(culture.TwoLetterISOLanguageName);
        return (object?[])
        [
            one.Slug, StudyWords.Of(one.Type), YesOrNo(one.IsInvented), title?.Text, title?.Language, one.Owner?.Slug, YesOrNo(one.Owner is null), one.ReadinessFrom, one.ReadinessTo,
            one.Deadline?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join(' ', one.Regions.Select(region => region.Code)), string.Join(' ', one.Languages),
            Codes(one.Activities), Tags(one.Topics), Day(one.PublishedAt), Day(one.ExpiresAt),
        ];
    });

    private static string Codes(IEnumerable<Topic> topics) => string.Join(' ', topics.Select(topic => topic.Code));

    private static string Tags(IEnumerable<Topic> topics) => string.Join(' ', topics.Select(topic => $"{topic.Scheme}:{topic.Code}"));

    private static string YesOrNo(bool value) => value ? "yes" : "no";

    private static string? Day(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
