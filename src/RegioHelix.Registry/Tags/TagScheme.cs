using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Registry.Tags;

/// <summary>A classification that tags are taken from.</summary>
/// <param name="Code">Its short name, <c>NACE_R2</c>.</param>
/// <param name="English">What it is.</param>
/// <param name="Dutch">The same in Dutch.</param>
/// <param name="Source">Who keeps it, and which version.</param>
/// <param name="Example">A code of it.</param>
public sealed record TagScheme(string Code, string English, string Dutch, string Source, string Example)
{
    private readonly FrozenDictionary<string, TagClass> classes = FrozenDictionary<string, TagClass>.Empty;

    /// <summary>Its classes, where they are few enough to be listed here; empty where only the form of its codes is known.</summary>
    public IReadOnlyList<TagClass> Classes
    {
        get => [.. classes.Values.OrderBy(one => one.Code, StringComparer.Ordinal)];
        init => classes = value.ToFrozenDictionary(one => one.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The form of its codes; null where the classes are listed.</summary>
    internal Regex? Form { get; init; }

    /// <summary>The code as it is kept; null where the scheme has no such code.</summary>
    public string? FindCode(string text)
    {
        if (Code == TagSchemes.NaceCode)
            return FindActivity(text);
        if (Form is not null)
            return Form.IsMatch(text) ? text : null;
        return classes.GetValueOrDefault(text)?.Code;
    }

    /// <summary>The class of a code in words; the code itself where only its form is known.</summary>
    public TagClass Label(string code)
    {
        if (classes.TryGetValue(code, out var known))
            return known;
        var activity = Code == TagSchemes.NaceCode ? ActivityCatalogue.Find(code) : null;
        return activity is null ? new TagClass(code, code, code) : new TagClass(code, activity.ShortEnglish, activity.ShortDutch);
    }

    // National lists write digits alone: 15.1 for C151.
    private static string? FindActivity(string text)
    {
        var code = text.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        var lettered = code is [>= '0' and <= '9', ..] ? ActivityCatalogue.FindByDigits(code) : code;
        return lettered is not null && ActivityCatalogue.Classify(lettered) is ActivityCodeStatus.Section or ActivityCodeStatus.Division or ActivityCodeStatus.Group or ActivityCodeStatus.Class
            ? lettered
            : null;
    }
}

/// <summary>A class of a classification in words.</summary>
/// <param name="Code">Its code.</param>
/// <param name="English">Its name.</param>
/// <param name="Dutch">Its name in Dutch.</param>
public sealed record TagClass(string Code, string English, string Dutch);
