using System.Text.Json;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.PolicyBriefs;

/// <summary>A short paper for who decides, on a region, a territory or a theme: what was found here, each with its source, and what its author concludes.</summary>
public sealed class PolicyBrief : RegistryRecord
{
    /// <summary>Its public name in addresses.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>What kind of thing it is about.</summary>
    public BriefSubjectKind SubjectKind { get; internal set; }

    /// <summary>The code of the region, or the slug of the territory or theme.</summary>
    public string Subject { get; internal set; } = "";

    /// <summary>What it is called.</summary>
    public FreeTexts Title { get; internal set; } = FreeTexts.None;

    /// <summary>What it says in a few sentences.</summary>
    public FreeTexts Message { get; internal set; } = FreeTexts.None;

    /// <summary>Statements of its author: a line each, with the source behind a bar (<see cref="BriefStatement"/>).</summary>
    public FreeTexts Statements { get; internal set; } = FreeTexts.None;

    /// <summary>What its author advises: a line each.</summary>
    public FreeTexts Advice { get; internal set; } = FreeTexts.None;

    /// <summary>The findings that its author chose, by their keys, in order.</summary>
    public IReadOnlyList<string> Findings { get; internal set; } = [];

    /// <summary>What the findings said on the day of publication, as JSON; empty before.</summary>
    public string KeptFindings { get; internal set; } = "";

    /// <summary>The organisation that writes it; null where moderators do.</summary>
    public Guid? OrganisationId { get; internal set; }

    /// <summary>True once it is shown to others.</summary>
    public bool IsPublished { get; internal set; }

    /// <summary>When it was last published. UTC; null before.</summary>
    public DateTimeOffset? PublishedAt { get; internal set; }

    /// <summary>Why a moderator took it down; null where none did.</summary>
    public string? TakenDown { get; internal set; }

    /// <summary>When it was written. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; internal set; }

    /// <summary>What <see cref="KeptFindings"/> holds.</summary>
    public IReadOnlyList<KeptFinding> ReadKept() => KeptFindings.Length == 0 ? [] : JsonSerializer.Deserialize<KeptFinding[]>(KeptFindings) ?? [];
}

/// <summary>What a brief can be about.</summary>
public enum BriefSubjectKind
{
    /// <summary>A region, by its NUTS code.</summary>
    Region,

    /// <summary>A territory, by its slug.</summary>
    Territory,

    /// <summary>A theme, by its slug.</summary>
    Theme,
}

/// <summary>What a finding said on the day of publication.</summary>
/// <param name="Key">Which.</param>
/// <param name="English">In English.</param>
/// <param name="Dutch">In Dutch.</param>
public sealed record KeptFinding(string Key, string English, string Dutch);

/// <summary>A statement of a brief's author.</summary>
/// <param name="Text">What is stated.</param>
/// <param name="Source">Where it can be checked.</param>
public sealed record BriefStatement(string Text, string Source)
{
    /// <summary>What parts a statement from its source.</summary>
    public const char Bar = '|';

    /// <summary>The statements of a text, a line each.</summary>
    public static IReadOnlyList<BriefStatement> List(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.LastIndexOf(Bar) is var bar && bar < 0 ? new BriefStatement(line, "") : new(line[..bar].Trim(), line[(bar + 1)..].Trim()))];
}
