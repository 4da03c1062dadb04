using RegioHelix.Vocabulary.Clusters;

namespace RegioHelix.Vocabulary.Themes;

/// <summary>
/// A theme: a weighted, sourced set of activities, usable wherever one activity is. Themes may overlap, so their jobs do not add up.
/// </summary>
/// <param name="Slug">Its name in addresses and commands (<c>agrofood</c>).</param>
/// <param name="English">Its English name, lower case unless a name.</param>
/// <param name="Dutch">Its Dutch name.</param>
/// <param name="Kind">What it is one of.</param>
/// <param name="CannotShow">What its codes cannot show, in English; empty where its author did not say.</param>
/// <param name="DutchCannotShow">The same in Dutch.</param>
/// <param name="Source">Where the set comes from, in English; titles stay as they are.</param>
/// <param name="DutchSource">The same in Dutch.</param>
/// <param name="Evidence">How well the set as a whole is founded.</param>
/// <param name="Members">Its activities, in the order of their codes; none is inside another.</param>
public sealed record Theme(
    string Slug,
    string English,
    string Dutch,
    ThemeKind Kind,
    string CannotShow,
    string DutchCannotShow,
    string Source,
    string DutchSource,
    EvidenceMark Evidence,
    IReadOnlyList<ThemeMember> Members)
{
    /// <summary>What comes before a theme's slug where an activity's code could stand (<c>theme:agrofood</c>).</summary>
    public const string Prefix = "theme:";

    /// <summary>The theme's name where an activity's code could stand.</summary>
    public string Code => Prefix + Slug;

    /// <summary>True where a user's file declares it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The slug of a text that names a theme as an activity (<c>theme:agrofood</c>, any case); null for any other text.</summary>
    public static string? FindSlug(string code) =>
        code.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? code[Prefix.Length..].ToLowerInvariant() : null;
}

/// <summary>What a theme is one of.</summary>
public enum ThemeKind
{
    /// <summary>A set of its own.</summary>
    Theme,

    /// <summary>One of the 14 industrial ecosystems of the European Commission.</summary>
    Ecosystem,
}

/// <summary>An activity in a theme.</summary>
/// <param name="Activity">A NACE Rev. 2 code of any level (<c>C10</c>).</param>
/// <param name="Weight">Which part of the activity belongs to the theme: above 0, at most 1.</param>
/// <param name="Source">Where membership and weight come from, where it is not the theme's source; else empty.</param>
/// <param name="Evidence">How well membership and weight are founded.</param>
public sealed record ThemeMember(string Activity, double Weight, string Source, EvidenceMark Evidence);
