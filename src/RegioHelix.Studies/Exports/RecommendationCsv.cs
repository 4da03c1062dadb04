using System.Globalization;
using RegioHelix.Studies.Recommendations;

namespace RegioHelix.Studies.Exports;

/// <summary>Recommendations as CSV. No person is in it.</summary>
public static class RecommendationCsv
{
    private static readonly string[] Header =
        ["id", "event", "group", "recommendation", "conclusion", "language", "owner", "owner_slug", "owner_agreed", "addressee", "due_on", "standing", "reason", "decided_by", "decided_on", "document", "public"];

    /// <summary>Writes them.</summary>
    public static string Write(RecommendationList list) => CsvText.Write(Header, list.Lines, line => (object?[])
    [
        line.Id, line.Event, line.Group, line.Title, line.Conclusion, line.Language, line.Owner, line.OwnerSlug, line.IsAccepted ? "yes" : "no", line.Addressee, Day(line.DueOn), StudyWords.Of(line.Standing), line.Reason, line.DecidedBy, Day(line.DecidedOn),
        line.DocumentLink, line.IsPublic ? "yes" : "no",
    ]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
