using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.PolicyBriefs;

/// <summary>Something that was found or published here and that a brief can cite.</summary>
/// <param name="Key">Its name, which stays: <c>strategy:ITH3/2021-2027</c>.</param>
/// <param name="Section">Under which head it stands.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Path">The page that shows it whole.</param>
/// <param name="IsInvented">True where the figures are simulated, or what it tells of is invented: it says nothing about the real place.</param>
public sealed record Finding(string Key, FindingSection Section, LocalText Title, LocalText Text, LocalText Source, string Path, bool IsInvented);

/// <summary>The heads under which findings stand, in their order.</summary>
public enum FindingSection
{
    /// <summary>What the figures say.</summary>
    Observatory,

    /// <summary>What the region means to do, and how far its money leads.</summary>
    Strategy,

    /// <summary>Whether calls meet needs.</summary>
    Demand,

    /// <summary>What was done.</summary>
    Practice,

    /// <summary>Partnerships.</summary>
    Partnership,

    /// <summary>Events and what came of them.</summary>
    Event,

    /// <summary>What groups at events recommend.</summary>
    Recommendation,

    /// <summary>Who promised what.</summary>
    Commitment,
}

/// <summary>What findings are looked for about.</summary>
/// <param name="Kind">A region, a territory or a theme.</param>
/// <param name="Code">The region's code, or the slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Regions">The codes of its regions, of any level; none for a theme.</param>
/// <param name="Path">Its page.</param>
public sealed record BriefSubject(Registry.PolicyBriefs.BriefSubjectKind Kind, string Code, LocalText Name, IReadOnlyList<string> Regions, string Path)
{
    /// <summary>What a report is about.</summary>
    public static BriefSubject Of(Reports.ReportTerritory territory) =>
        new(Registry.PolicyBriefs.BriefSubjectKind.Territory, territory.Slug, territory.Name, [.. territory.Regions.Select(one => one.Code).Concat(territory.NotLoaded).SelectMany(code => Organisations.TopicChoice.Regions(code)).Distinct()], $"/territories/{territory.Slug}");

    /// <summary>True where a place lies in it, or it in the place; codes of any version.</summary>
    public bool Holds(string? region) => region is not null && Regions.Any(own => region.StartsWith(own, StringComparison.Ordinal) || (region.Length >= 3 && own.StartsWith(region, StringComparison.Ordinal)));
}
