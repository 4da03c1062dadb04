using System.Globalization;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>Reads days as forms and lists write them: <c>2024-03-31</c>, and the European <c>31/03/2024</c>, <c>31.3.2024</c>, day first.</summary>
public static class DayText
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy/MM/dd", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ"];

    /// <summary>Reads a day; null where it is blank or has a problem.</summary>
    public static DateOnly? Read(string? given, string field, FieldProblems problems)
    {
        if (PlainText.ReadLine(given, field, 40, problems) is not { } text)
            return null;
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var day) && day.Year is >= 1980 and <= 2100)
            return DateOnly.FromDateTime(day);
        problems.Add(field, "not-a-day", text, Phrase.Of("give a day such as 2024-03-31; with slashes the day comes first"));
        return null;
    }

    /// <summary>Reads a day that must be there; null where it has a problem.</summary>
    public static DateOnly? ReadRequired(string? given, string field, FieldProblems problems)
    {
        if (string.IsNullOrWhiteSpace(given))
            problems.Add(field, "missing", "", Phrase.Of("fill this in"));
        return Read(given, field, problems);
    }

    /// <summary>Says where a last day comes before the first.</summary>
    internal static void Compare(DateOnly? first, DateOnly? last, string field, FieldProblems problems)
    {
        if (first is { } from && last is { } to && to < from)
            problems.Add(field, "impossible-days", $"{to:yyyy-MM-dd}", Phrase.Of($"the last day cannot come before the first, {from.ToString("O", CultureInfo.InvariantCulture)}"));
    }

    /// <summary>Reads a year; null where it is blank or has a problem.</summary>
    internal static int? ReadYear(string? given, string field, FieldProblems problems)
    {
        if (PlainText.ReadLine(given, field, 10, problems) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1980 and <= 2100)
            return year;
        problems.Add(field, "not-a-year", text, Phrase.Of("give a year such as 2021"));
        return null;
    }
}
