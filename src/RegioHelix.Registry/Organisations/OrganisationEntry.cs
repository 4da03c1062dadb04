using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Organisations;

/// <summary>What a form or a line of a file says about an organisation, unchecked.</summary>
public sealed record OrganisationEntry
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; init; }

    /// <summary>Its size.</summary>
    public CompanySize? Size { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>What it is and does, with the language of each text.</summary>
    public IReadOnlyList<FreeText> Description { get; init; } = [];

    /// <summary>Its web site.</summary>
    public string? Website { get; init; }

    /// <summary>Its mail box.</summary>
    public string? MailBox { get; init; }

    /// <summary>Its town.</summary>
    public string? Town { get; init; }

    /// <summary>Its NUTS code.</summary>
    public string? Region { get; init; }

    /// <summary>The version of the code, a year; told from the code where left out.</summary>
    public int? RegionVersion { get; init; }

    /// <summary>The year it was founded.</summary>
    public int? FoundedYear { get; init; }

    /// <summary>Languages, ISO 639-1.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Tags, <c>SCHEME:CODE</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
