namespace RegioHelix.Registry.Organisations;

/// <summary>Which organisations to list. What is left out does not narrow.</summary>
public sealed record OrganisationFilter
{
    /// <summary>Part of a name, in whatever spelling.</summary>
    public string? Name { get; init; }

    /// <summary>What they are.</summary>
    public OrganisationKind? Kind { get; init; }

    /// <summary>What their NUTS code begins with.</summary>
    public string? Region { get; init; }

    /// <summary>A tag that they have, <c>SCHEME:CODE</c>.</summary>
    public string? Tag { get; init; }

    /// <summary>What their NUTS code begins with, any of these: a region has other codes in other versions of NUTS. Empty does not narrow.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>What a tag of theirs begins with, any of these: <c>NACE_R2:C15</c> also finds <c>NACE_R2:C151</c>. Empty does not narrow.</summary>
    public IReadOnlyList<string> TagsBeginning { get; init; } = [];

    /// <summary>True to list those alone in which the actor has a role.</summary>
    public bool OnlyMine { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most, 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The items of the page.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, int Total);

/// <summary>How many organisations of a kind are in a country.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Country">The country's code as NUTS writes it; null where no region is known.</param>
/// <param name="Count">How many.</param>
/// <param name="Invented">How many of them the generator made.</param>
public sealed record OrganisationTally(OrganisationKind Kind, string? Country, int Count, int Invented);
