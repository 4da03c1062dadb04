using System.Globalization;
using System.Text.RegularExpressions;
using RegioHelix.Registry.Tags;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Registry.Strategies;

/// <summary>An activity (<c>C28</c>) or a theme (<c>theme:agrofood</c>) in a priority, with the part of it that is meant.</summary>
/// <param name="Code">A code of NACE Rev. 2, or a theme's.</param>
/// <param name="Weight">Which part: above 0, at most 1.</param>
public readonly partial record struct ScopePart(string Code, double Weight)
{
    private const int Most = 60;

    /// <summary>The theme's slug; null for an activity.</summary>
    public string? Theme => Vocabulary.Themes.Theme.FindSlug(Code);

    /// <summary>As it is stored and written in files: <c>C28</c>, <c>C28*0.5</c>.</summary>
    public override string ToString() => Weight >= 1 ? Code : FormattableString.Invariant($"{Code}*{Weight:0.####}");

    /// <summary>Takes apart what <see cref="ToString"/> wrote.</summary>
    public static ScopePart Parse(string stored)
    {
        var star = stored.IndexOf('*', StringComparison.Ordinal);
        return star < 0 ? new(stored, 1) : new(stored[..star], double.Parse(stored[(star + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>Reads parts as people and files give them, each code once.</summary>
    public static IReadOnlyList<string> ReadAll(IEnumerable<string> given, string field, FieldProblems problems)
    {
        var read = given.Where(text => !string.IsNullOrWhiteSpace(text)).Take(Most + 1).Select(text => Read(text.Trim(), field, problems)).OfType<ScopePart>().ToList();
        if (read.GroupBy(part => part.Code).FirstOrDefault(same => same.Count() > 1) is { } twice)
            problems.Add(field, "given-twice", twice.Key, Phrase.Of("name each activity and theme once"));
        if (read.Count > Most)
            problems.Add(field, "too-many-tags", "", Phrase.Of($"choose {Most} tags at most"));
        return [.. read.Select(part => part.ToString())];
    }

    private static ScopePart? Read(string text, string field, FieldProblems problems)
    {
        var star = text.IndexOf('*', StringComparison.Ordinal);
        var (name, weight) = (star < 0 ? text : text[..star].Trim(), 1.0);
        if (star >= 0 && !(double.TryParse(text[(star + 1)..].Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out weight) && weight is > 0.0000499 and <= 1))
        {
            problems.Add(field, "impossible-weight", text, Phrase.Of("a weight is above 0 and at most 1, such as C28*0.5"));
            return null;
        }
        if (Vocabulary.Themes.Theme.FindSlug(name) is { } slug)
            return ReadTheme(slug, weight, field, problems);
        return Tag.Read(name, field, problems) is not { } tag ? null
            : tag.Scheme == TagSchemes.NaceCode ? new ScopePart(tag.Code, weight)
            : tag.Scheme is "ECOSYSTEM" or "THEME" && ThemeCatalogue.Find(tag.Code) is { } theme ? new ScopePart(theme.Code, weight)
            : Refuse(name, field, problems);
    }

    // A theme may be one of a user's file, which this room does not know: its form is checked here, and the page says where no figures know it.
    private static ScopePart? ReadTheme(string slug, double weight, string field, FieldProblems problems) =>
        SlugForm().IsMatch(slug) ? new ScopePart(Vocabulary.Themes.Theme.Prefix + slug, weight) : Refuse(slug, field, problems);

    private static ScopePart? Refuse(string name, string field, FieldProblems problems)
    {
        problems.Add(field, "unknown-scope", name, Phrase.Of("give an activity such as C28, or a theme such as theme:agrofood, with its weight behind a star where not all of it is meant"));
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,59}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SlugForm();
}
