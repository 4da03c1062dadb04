using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Outcomes;

/// <summary>
/// What came of meetings elsewhere. Source: European Cluster Collaboration Platform, "The European Cluster Collaboration Platform: 2 years after", its own count of
/// the matchmaking events of its first two years: 2,180 bilateral meetings of 440 participants, 416 cooperation agreements or partnerships initiated or established.
/// </summary>
/// <param name="Agreements">How many agreements.</param>
/// <param name="Meetings">Of how many meetings.</param>
/// <param name="PerHundred">Agreements in a hundred meetings, as it is quoted.</param>
/// <param name="Source">Who counted it, when, and what is counted.</param>
/// <param name="Years">The years that the count is of.</param>
public sealed record MeetingBenchmark(int Agreements, int Meetings, double PerHundred, LocalText Source, string Years)
{
    /// <summary>The one that there is.</summary>
    public static MeetingBenchmark Known { get; } = new(416, 2_180, 19, Sentences.Get("OutcomeBenchmark"), "2016-2017");
}
