using System.Globalization;
using RegioHelix.Studies.Commitments;

namespace RegioHelix.Studies.Exports;

/// <summary>Commitments as CSV. No person is in it.</summary>
public static class CommitmentCsv
{
    private static readonly string[] Header =
        ["id", "giver", "giver_slug", "receiver", "receiver_slug", "what", "due_on", "days_left", "standing", "reason", "ended_at", "occasion", "occasion_name", "occasion_link", "promised_on", "acknowledged", "public"];

    /// <summary>Writes them.</summary>
    public static string Write(CommitmentList list) => CsvText.Write(Header, list.Lines, line => (object?[])
    [
        line.Id, line.Giver?.Name, line.Giver?.Slug, line.Receiver?.Name, line.Receiver?.Slug, line.What, Day(line.DueOn), line.DaysLeft, StudyWords.Of(line.Standing), line.Reason,
        line.EndedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StudyWords.Of(line.Occasion.Kind), line.Occasion.Name, line.Occasion.Link, Day(line.Occasion.Day),
        line.IsAcknowledged ? "yes" : "no", line.IsPublic ? "yes" : "no",
    ]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
