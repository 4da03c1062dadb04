using System.Globalization;
using RegioHelix.Studies.Practices;

namespace RegioHelix.Studies.Exports;

/// <summary>Published stories as CSV, with their fit where a region asked. No person is in it.</summary>
public static class PracticeCsv
{
    private static readonly string[] Header =
        ["slug", "title", "title_language", "invented", "from_year", "regions", "activities", "topics", "sources", "asked_for", "fit", "most_alike_region", "similarity", "rank", "compared"];

    /// <summary>Writes them.</summary>
    public static string Write(PracticeList list, CultureInfo culture) => CsvText.Write(Header, list.Practices, line =>
    {
        var title = line.Title.In(culture.TwoLetterISOLanguageName);
        return (object?[])
        [
            line.Slug, title?.Text, title?.Language, line.IsInvented ? "yes" : "no", line.FromYear, string.Join(' ', line.Places.Select(place => place.Code)),
            string.Join(' ', line.Activities.Select(activity => activity.Code)), string.Join(' ', line.Topics.Select(topic => $"{topic.Scheme}:{topic.Code}")), line.Sources,
            list.AskedFor?.Code, line.Fit is { } fit ? StudyWords.Of(fit.State) : null, line.Fit?.Peer?.Region.Code, line.Fit?.Peer?.Similarity, line.Fit?.Rank, line.Fit?.Compared,
        ];
    });
}
