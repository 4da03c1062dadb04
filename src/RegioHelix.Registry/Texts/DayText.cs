using System.Globalization;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Texts;

/// <summary>Reads days as forms and files write them, <c>2026-11-26</c>.</summary>
public static class DayText
{
    private const int Longest = 20;

    /// <summary>Reads a day; null where it is blank or has a problem.</summary>
    public static DateOnly? Read(string? given, string field, FieldProblems problems)
    {
        if (PlainText.ReadLine(given, field, Longest, problems) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and < 2100)
            return day;
        problems.Add(field, "unreadable-day", text, Phrase.Of("give a day as year, month and day, such as 2026-11-26"));
        return null;
    }

    /// <summary>Reads a day that must be there; null where it has a problem.</summary>
    public static DateOnly? ReadRequired(string? given, string field, FieldProblems problems)
    {
        if (string.IsNullOrWhiteSpace(given))
            problems.Add(field, "missing", "", Phrase.Of("fill this in"));
        return Read(given, field, problems);
    }
}
