using System.Globalization;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Funding;

/// <summary>
/// The fields of a case as they were given, in a file or an address, checked as they are read. What is left out or empty is unknown, never 0 and never no.
/// </summary>
/// <param name="values">Each field's text.</param>
/// <param name="place">Where a field stands, for problems.</param>
public sealed class CaseFields(IReadOnlyDictionary<string, string> values, Func<string, string> place)
{
    private const decimal Largest = 1_000_000_000_000m;

    private readonly List<Problem> problems = [];

    /// <summary>The names of the fields that were given something.</summary>
    public IEnumerable<string> Names => values.Where(one => one.Value.Trim().Length > 0).Select(one => one.Key);

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Notes what is wrong with a field.</summary>
    public void Complain(string name, string rule, string value, Phrase advice) => problems.Add(new Problem(place(name), 0, 0, rule, value, advice));

    /// <summary>Ends the reading where something was wrong.</summary>
    /// <exception cref="ProblemsException">All of it.</exception>
    public void ThrowProblems()
    {
        if (problems.Count > 0)
            throw new ProblemsException([.. problems]);
    }

    /// <summary>A text; null where it is left out.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>One of some words; null where it is left out.</summary>
    public string? Word(string name, IReadOnlyList<string> words)
    {
        if (Text(name) is not { } text)
            return null;
        if (words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        Complain(name, "unknown-value", text, Phrase.Of($"give one of {string.Join(", ", words)}, or leave it out"));
        return null;
    }

    /// <summary>Yes or no; null where it is left out.</summary>
    public bool? YesNo(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (text.ToLowerInvariant() is "yes" or "true" or "no" or "false")
            return text.ToLowerInvariant() is "yes" or "true";
        Complain(name, "yes-or-no", text, Phrase.Of("give true or false, or leave it out"));
        return null;
    }

    /// <summary>A number of 0 or more; null where it is left out.</summary>
    public decimal? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= Largest)
            return number;
        if (number < 0)
            Complain(name, "negative-amount", text, Phrase.Of("give a number of 0 or more"));
        else
            Complain(name, "not-a-number", text, Phrase.Of("give a number alone, in euro where it is an amount, without spaces, with a point, such as 1250000"));
        return null;
    }

    /// <summary>A day; null where it is left out.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Complain(name, "bad-date", text, Phrase.Of("write a day as year, month and day, such as 2021-07-01"));
        return null;
    }

    /// <summary>The code of a region of any level and version; null where it is left out.</summary>
    public string? Region(string name) => Text(name) is { } text ? CheckRegion(name, text) : null;

    /// <summary>Codes parted by commas; empty where they are left out.</summary>
    public IReadOnlyList<string> Regions(string name) =>
        [.. (Text(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(code => CheckRegion(name, code)).OfType<string>()];

    /// <summary>True for a code of NUTS of any level and version, by the regions of level 2 that it holds or lies in.</summary>
    public static bool IsNuts(string code) =>
        RegionCatalogue.IsWellFormed(code)
        && (RegionCatalogue.FindSuccessor(code) is not null
            || (code.Length == 5 ? RegionCatalogue.Find(code[..4]) is not null || RegionCatalogue.FindSuccessor(code[..4]) is not null
                : RegionCatalogue.All.Any(region => region.Code.StartsWith(code, StringComparison.Ordinal))));

    private string? CheckRegion(string name, string text)
    {
        var code = text.ToUpperInvariant();
        if (IsNuts(code))
            return code;
        Complain(name, "unknown-region", text, Phrase.Of("there is no such region in NUTS 2013 to 2024; give a code such as ITH3, or the country or group of regions that is meant"));
        return null;
    }
}
